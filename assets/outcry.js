// outcry.js - what a page does better where scripts run; every page works without it.
"use strict";
(() => {
	// Copy buttons beside the fields that are there to be copied.
	const words = document.getElementById("words");
	const say = (key) => (words && words.dataset[key]) || "";
	for (const field of document.querySelectorAll("input[data-copy], textarea[data-copy]")) {
		field.addEventListener("focus", () => field.select());
		if (!navigator.clipboard || !say("copy")) continue;
		const label = document.querySelector(`label[for="${field.id}"]`);
		const button = document.createElement("button");
		button.type = "button";
		button.className = "quiet copy";
		button.textContent = say("copy");
		if (label) button.setAttribute("aria-describedby", (label.id = `${field.id}-l`));
		button.addEventListener("click", async () => {
			try {
				await navigator.clipboard.writeText(field.value);
				button.textContent = say("copied");
			} catch {
				field.focus();
				field.select();
			}
		});
		field.after(button);
	}

	// A sentence of one's own goes into every link and text of its message as it is typed.  It stays
	// in this page; in the tab, for the next page, only if that is ticked.
	const LINK_MOST = 1899;
	const inTab = (() => {
		try {
			return window.sessionStorage;
		} catch {
			return null;
		}
	})();
	const inserted = (text, own, end) => {
		const at = text.indexOf(end + end);
		return own && at >= 0 ? text.slice(0, at) + end + end + own.split("\n").join(end) + text.slice(at) : text;
	};
	const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
	// A draft as the server makes it (RFC 5322, 2045, 2047), with what is in the fields now.
	const draft = (to, subject, text) => {
		const words = [""];
		for (const c of subject) {
			if (new TextEncoder().encode(words.at(-1) + c).length > 42) words.push("");
			words[words.length - 1] += c;
		}
		return [`To: ${to}`, `Subject: ${words.map((w) => `=?UTF-8?B?${base64(w)}?=`).join("\r\n ")}`, "X-Unsent: 1", "MIME-Version: 1.0",
			"Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64", "", base64(text.split("\n").join("\r\n")).replace(/.{76}/g, "$&\r\n"), ""].join("\r\n");
	};
	const add = (tag, set) => Object.assign(document.createElement(tag), set);
	// "Keep it in this tab": what is in OWN waits there for the next page.
	const keeping = (own) => {
		const tick = add("label", { className: "tick" });
		const keep = add("input", { type: "checkbox" });
		const put = () => inTab && keep.checked && inTab.setItem("own", own.value);
		tick.append(keep, ` ${say("keep")}`);
		own.addEventListener("input", put);
		keep.addEventListener("change", () => (keep.checked ? put() : inTab?.removeItem("own")));
		keep.checked = !!inTab?.getItem("own");
		if (!own.value && keep.checked) own.value = inTab.getItem("own");
		return tick;
	};
	for (const form of document.querySelectorAll("form[data-kept]")) form.append(keeping(form.elements.own));
	for (const form of document.querySelectorAll("form[data-own]")) {
		const mail = form.closest("section");
		if (!mail) continue; // the form alone, after a refusal
		const own = form.elements.own;
		const [to, subject, text] = mail.querySelectorAll("[data-copy]");
		const links = [...mail.querySelectorAll("a[href]")].filter((a) => /[?&]body=/.test(a.href)).map((a) => [a, a.href]);
		const whole = text.defaultValue;
		let made = whole;
		const hint = add("p", { className: "small", hidden: true, textContent: say("long") });
		hint.setAttribute("role", "status");
		const update = () => {
			const said = own.value.trim();
			if (text.value === made) text.value = made = inserted(whole, said, "\n"); // what was changed there by hand stays
			hint.hidden = true;
			for (const [a, href] of links) {
				const link = href.replace(/([?&]body=)([^&]*)/, (_, name, body) => name + encodeURIComponent(inserted(decodeURIComponent(body), said, "\r\n")));
				a.href = link.length > LINK_MOST ? href : link;
				if (link.length > LINK_MOST) hint.hidden = !said;
			}
		};
		own.addEventListener("input", update);
		// the file is made here: what is typed does not leave the device
		form.querySelector("button").parentElement.replaceWith(keeping(own), hint);
		form.addEventListener("submit", (e) => e.submitter?.hasAttribute("formaction") || e.preventDefault());
		const file = mail.querySelector("a[data-eml]");
		const plain = file.href;
		file.addEventListener("click", () => {
			if (text.value === whole) file.href = plain;
			else file.href = URL.createObjectURL(new Blob([draft(to.value, subject.value, text.value)], { type: "message/rfc822" }));
			file.download = plain.split("/").at(-1);
		});
		if (own.value) update();
	}

	// Mastodon has as many compose pages as servers: a link to one's own, made here, so that nobody else learns which.
	for (const share of document.querySelectorAll("p[data-share]")) {
		const id = `${share.closest("section").id}-server`;
		const make = (tag, set) => Object.assign(document.createElement(tag), set);
		const server = make("input", { id, type: "text", dir: "ltr", placeholder: "social.example.org", autocomplete: "off", autocapitalize: "off", spellcheck: false });
		const row = make("p", { hidden: true });
		const link = make("a", { className: "button wide", textContent: say("share"), rel: "noreferrer" });
		row.append(link);
		server.addEventListener("input", () => {
			const host = server.value.trim().toLowerCase().replace(/^https:\/\//, "").replace(/\/.*$/, "").replace(/^.*@/, "");
			row.hidden = !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/.test(host);
			if (!row.hidden) link.href = `https://${host}${share.dataset.share}`;
		});
		share.replaceWith(make("label", { htmlFor: id, textContent: say("server") }), server, row);
	}

	// "Open now", "opens in 3 h": the page itself says the hours and the offset.
	const units = { minute: "min", hour: "h", day: "d" }; // as in English
	const time = (n, unit) => (document.documentElement.lang === "en" ? `${n} ${units[unit]}` : new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "short" }).format(n));
	const span = (n) => (n < 90 ? time(n, "minute") : n < 2880 ? time(Math.round(n / 60), "hour") : time(Math.round(n / 1440), "day"));
	for (const hours of document.querySelectorAll("[data-utc]")) {
		const { utc, opens, closes, days, closed = "" } = hours.dataset;
		const note = document.createElement("strong");
		const look = () => {
			const there = new Date(Date.now() + utc * 60000);
			const now = there.getUTCHours() * 60 + there.getUTCMinutes();
			const works = (d) => {
				const day = new Date(+there + d * 86400000);
				return (days >> day.getUTCDay()) & 1 && !closed.includes(day.toISOString().slice(0, 10));
			};
			let text = "";
			if (works(0) && now >= opens && now < closes) text = say("open");
			for (let d = now < opens ? 0 : 1; d < 22 && !text; d++)
				if (works(d)) text = say("opens").replace("#", span(d * 1440 + +opens - now));
			note.textContent = text && ` ${text}`;
		};
		look();
		setInterval(look, 60000);
		hours.append(note);
	}

	// "Remember me": country and usual channel, on this device only, if somebody ticks it.
	const kept = {
		get() {
			try {
				return JSON.parse(localStorage.getItem("outcry")) || null;
			} catch {
				return null;
			}
		},
		set(value) {
			try {
				if (value) localStorage.setItem("outcry", JSON.stringify(value));
				else localStorage.removeItem("outcry");
			} catch {
				// a browser that keeps nothing: so be it
			}
		},
	};
	const channelOf = (form) => {
		const field = form.elements.channel;
		const did = form.querySelector('input[name="did"]:checked');
		return field ? field.value : did ? did.value.split(":")[0] : "";
	};
	const remembering = (form) => {
		const known = kept.get();
		const country = form.elements.country;
		const tick = document.createElement("input");
		const label = document.createElement("label");
		tick.type = "checkbox";
		tick.checked = !!known;
		label.className = "tick";
		label.append(tick, ` ${say("remember")}`);
		form.querySelector("p:last-of-type").before(label);
		if (known && !country.value) country.value = known.country || "";
		const channel = form.elements.channel;
		if (known && known.channel && channel && channel.tagName === "SELECT") channel.value = known.channel;
		form.addEventListener("submit", () => {
			if (tick.checked) kept.set({ country: country.value, channel: channelOf(form) });
		});
		if (!known) return;
		const forget = document.createElement("button");
		forget.type = "button";
		forget.className = "quiet";
		forget.textContent = say("forget");
		forget.addEventListener("click", () => {
			kept.set(null);
			tick.checked = false;
			country.value = "";
			forget.replaceWith(say("forgotten"));
		});
		label.after(forget);
	};
	for (const country of document.querySelectorAll('form[method="post"] select[name="country"]'))
		if (!country.form.elements.receipt) remembering(country.form);
	// a tap brings the country along that was remembered
	const home = kept.get();
	if (home && /^[A-Z]{2}$/.test(home.country || ""))
		for (const form of document.querySelectorAll('form[method="post"]'))
			if (form.elements.channel && form.elements.channel.type === "hidden" && !form.elements.country) {
				const field = document.createElement("input");
				Object.assign(field, { type: "hidden", name: "country", value: home.country });
				form.append(field);
			}

	// To be discreet is to remember nothing, by whichever form.
	const forgetAll = () => {
		kept.set(null);
		inTab?.removeItem("own");
	};
	document.addEventListener("submit", ({ target }) => target.elements.discreet?.checked && forgetAll());
	for (const tap of document.querySelectorAll('button[name="discreet"]')) tap.addEventListener("click", forgetAll);

	// A link to an official whose part is folded opens it, also in browsers that do not by themselves.
	const unfold = () => {
		const at = document.getElementById(location.hash.slice(1));
		const details = at?.closest("details:not([open])");
		if (!details) return;
		details.open = true;
		unfold();
		at.scrollIntoView();
	};
	addEventListener("hashchange", unfold);
	unfold();

	// A case under load asks for a little work: SHA-256 of "WAIT:WORK" beginning with 16 zero bits.
	const K = [], H0 = [];
	for (let n = 2; K.length < 64; n++) {
		let prime = true;
		for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
		if (!prime) continue;
		if (H0.length < 8) H0.push((Math.sqrt(n) % 1) * 4294967296 | 0);
		K.push((Math.cbrt(n) % 1) * 4294967296 | 0);
	}
	const w = new Int32Array(64);
	const turn = (x, n) => (x >>> n) | (x << (32 - n));
	const startsWithZeros = (text) => { // one block: at most 55 characters
		w.fill(0);
		for (let i = 0; i < text.length; i++) w[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
		w[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
		w[15] = text.length * 8;
		for (let i = 16; i < 64; i++) {
			const a = w[i - 15], b = w[i - 2];
			w[i] = w[i - 16] + w[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
		}
		let [a, b, c, d, e, f, g, h] = H0;
		for (let i = 0; i < 64; i++) {
			const t = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
			const u = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
			[h, g, f, e, d, c, b, a] = [g, f, e, (d + t) | 0, c, b, a, (t + u) | 0];
		}
		return ((H0[0] + a) >>> 16) === 0;
	};
	for (const form of document.querySelectorAll("form[data-work]")) {
		const note = document.createElement("p");
		note.textContent = say("working");
		form.before(note);
		let n = 0;
		const work = () => {
			for (const end = n + 2000; n < end; n++) {
				if (!startsWithZeros(`${form.dataset.work}:${n}`)) continue;
				const field = document.createElement("input");
				Object.assign(field, { type: "hidden", name: "work", value: n });
				form.append(field);
				form.submit();
				return;
			}
			setTimeout(work);
		};
		work();
	}
})();
