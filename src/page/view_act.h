/*
 * view_act.h - what the templates of the act pages print (see view.h)
 */
#ifndef OUTCRY_PAGE_VIEW_ACT_H
#define OUTCRY_PAGE_VIEW_ACT_H

#include "page/view_report.h"

/* How one try went: "spoke". */
struct view_try {
	struct str value, text;
};

struct view_tries {
	struct view_try *item;
	size_t n, cap;
};

/* What an appeal says, in the reader's language, where the official is written to in another. */
struct view_gist {
	struct str tag, dir, greeting, ask;
	struct strs facts, demands;
	bool welcome;     /* the official reads it too */
	struct url email; /* then: the same to send instead */
};

/* What every channel's page says of an official; OTHER is the way if this one fails. */
struct view_addressee {
	struct str id, title, tag, dir, note; /* id: "t2", where links from other pages arrive */
	struct str warning;                   /* others found that this way fails */
	struct str reads;                     /* in which language they are written to */
	struct view_gist gist;
	int64_t number;
	bool folded; /* not the first of the page */
	struct view_link other;
	struct view_did did;
	struct view_tries done;   /* what counts, when there are several: spoke, voicemail */
	struct view_tries failed; /* what counts nothing */
	struct url outcome;       /* where that is said */
	struct str own;           /* the form of one's own sentence, which goes along; or empty */
};

struct view_act_top {
	struct view_head head;
	bool nobody; /* no official is reached by this channel */
	bool several;
	struct str action, learns, cost;
};

struct view_posting {
	struct str from, latest;
	bool late;
};

struct view_postings {
	struct view_posting *item;
	size_t n, cap;
};

/* Name, address and own words for a letter: to one official, or to one of several. */
struct view_letter_form {
	struct url pdf;
	struct str id;  /* prefix of its fields: "t2" */
	int64_t number; /* the official; 0: one of OFFICIALS */
	struct view_options officials;
	struct str name, from, own; /* as typed before */
	struct str names, copies, country;
	bool several, all; /* ALL may be ticked, is ticked */
	bool many;         /* the part for several letters is open */
	struct view_options envelopes, texts;
	bool bad_target, bad_name, bad_from, bad_own, bad_envelope, bad_country, bad_copies,
		bad_names;
	int64_t name_most, from_most, own_most, names_most, letters_most;
};

struct view_letter {
	struct view_addressee to;
	struct view_letter_form form;
	struct html envelope; /* lines */
	struct str salutation, tag, dir;
	struct strs requests, how;
	struct view_postings posting;
	struct str stopped; /* no post goes there; or empty */
};

struct view_letters {
	struct view_letter *item;
	size_t n, cap;
};

struct view_act_letter {
	struct view_frame frame;
	struct view_act_top top;
	struct view_letters letters;
	struct view_options countries;
	struct url hand, hand_pdf, labels_a4, labels_us;
};

/* The form of a letter that was refused. */
struct view_letter_again {
	struct view_frame frame;
	struct view_act_top top;
	struct str problem;
	struct url where; /* the field that is wrong */
	struct view_letter_form form;
	struct view_options countries;
	struct url hand;
};

struct view_mail_link {
	struct str id, address;
	struct url mailto, gmail, outlook, yahoo;
};

struct view_mail_links {
	struct view_mail_link *item;
	size_t n, cap;
};

/* A sentence of one's own, for the file of an e-mail or the page to fax; the buttons that tell how
 * the try went belong to it too, so that the answer can return what was typed. */
struct view_own_form {
	struct url file;
	struct str id, channel, own;
	struct str button, other; /* OTHER: for the same as TIFF; or empty */
	int64_t number, most;
	bool bad, script; /* SCRIPT: where one runs, it does all this by itself */
};

struct view_own_again {
	struct view_frame frame;
	struct view_act_top top;
	struct str problem;
	struct view_own_form form;
	bool again;
	struct url back, outcome;
	struct str back_text;
	struct view_did did;
	struct view_tries failed;
	struct str address, subject, body, tag, dir; /* the e-mail with it, to copy; or empty */
};

struct view_email {
	struct view_addressee to;
	struct view_own_form own;
	struct view_mail_link first;
	struct view_mail_links more;
	struct str subject, body, tag, dir;
	bool is_cut;
	struct url eml;
};

struct view_emails {
	struct view_email *item;
	size_t n, cap;
};

struct view_act_email {
	struct view_frame frame;
	struct view_act_top top;
	struct view_emails emails;
};

/* HOURS as printed; the rest for the script that says "opens in 3 h". */
struct view_hours {
	struct str text;
	struct str closed, closed_days; /* public holidays: as a sentence, as ISO days */
	int64_t offset, opens, closes, days;
};

struct view_call {
	struct view_addressee to;
	struct view_links phones;
	struct strs script;
	struct str voicemail, tag, dir;
	struct view_hours hours;
};

struct view_calls {
	struct view_call *item;
	size_t n, cap;
};

struct view_act_call {
	struct view_frame frame;
	struct view_act_top top;
	struct view_calls calls;
};

struct view_fax {
	struct view_addressee to;
	struct view_own_form own;
	struct strs numbers;
	struct url pdf, tiff;
	struct str body, tag, dir;
	struct view_hours hours;
};

struct view_faxes {
	struct view_fax *item;
	size_t n, cap;
};

struct view_act_fax {
	struct view_frame frame;
	struct view_act_top top;
	struct view_faxes faxes;
};

struct view_network {
	struct str id, name, text, path, tag, dir;
	struct url link;
	int64_t used, most;
	bool to_friends;
};

struct view_networks {
	struct view_network *item;
	size_t n, cap;
};

struct view_post {
	struct view_addressee to;
	struct strs handles;
	struct view_networks networks;
};

struct view_posts {
	struct view_post *item;
	size_t n, cap;
};

struct view_act_post {
	struct view_frame frame;
	struct view_act_top top;
	struct view_posts posts;
};

/* A mission that no bulletin of this case names: reached from its own page. */
struct view_mission {
	struct str title, tag, dir;
	struct html envelope;
	struct view_links emails, phones;
	struct strs faxes;
};

/* How to act from one country. */
struct view_from {
	struct view_frame frame;
	struct view_head head;
	struct str heading, none, checked;
	bool known, listed; /* a mission is known; and it is one of this case's officials */
	struct view_mission mission;
	struct view_official official;
	struct view_offer ways;
	struct view_officials others;
	struct view_links countries;
	struct url done;
};

/* The copying sheet. */
struct view_hand {
	struct view_frame frame;
	struct view_head head;
	struct view_letters letters;
};

#endif
