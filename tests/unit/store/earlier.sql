-- A database as the first schema left it: what 0002 and later make of it is tested.
INSERT INTO casefile (series, serial, year, slug, state, first_published, changed)
VALUES ('UA', 901, 2020, '901-20', 'open', 1000, 2000);
INSERT INTO casefile (series, serial, year, slug, state, changed)
VALUES ('NSA', 902, 2020, 'nsa-902-20', 'draft', 3000);
INSERT INTO bulletin (casefile, kind, ordinal, language, headline, doc_index, issued, deadline,
	document, document_hash, source_hash, source_text, published)
VALUES (1, 'first', 1, 'en', 'Held', '', 18400, 18442,
	'{"format":"outcry-case-1","kind":"first","ordinal":1,"series":"UA","number":"901/20","headline":"Held","concerns":["Torture"],"countries":["MX"],"issued":"2020-05-18","deadline":"2020-06-29","language":"en","preferred_languages":[],"summary":null,"story":[],"demands":["Release her"],"people":[],"targets":[],"model_letter":[],"background":[],"unplaced":[],"doubts":[]}',
	'h1', 's1', 'Held', 1000);
INSERT INTO bulletin (casefile, kind, ordinal, language, headline, doc_index, issued, deadline,
	document, document_hash, source_hash, source_text, published)
VALUES (1, 'update', 2, 'en', 'Still held', '', 18420, 18462,
	'{"format":"outcry-case-1","kind":"update","ordinal":2,"series":"UA","number":"901/20","headline":"Still held","concerns":["Torture"],"countries":["MX"],"issued":"2020-06-07","deadline":"2020-07-19","language":"en","preferred_languages":[],"summary":null,"story":[],"demands":["Release her"],"people":[],"targets":[],"model_letter":[],"background":[],"unplaced":[],"doubts":[]}',
	'h2', 's2', 'Still held', 2000);
INSERT INTO bulletin (casefile, kind, ordinal, language, headline, doc_index, issued, deadline,
	document, document_hash, source_hash, source_text, published)
VALUES (1, 'update', 3, 'en', 'A draft', '', 18430, 18472,
	'{"format":"outcry-case-1","kind":"update","ordinal":3,"series":"UA","number":"901/20","headline":"A draft","countries":["MX"],"issued":"2020-06-17","deadline":"2020-07-29","language":"en","preferred_languages":[],"summary":null,"story":[],"demands":["Release her"],"people":[],"targets":[],"model_letter":[],"background":[],"unplaced":[],"doubts":[]}',
	'h3', 's3', 'A draft', 0);
INSERT INTO bulletin (casefile, kind, ordinal, language, headline, doc_index, issued, deadline,
	document, document_hash, source_hash, source_text, published)
VALUES (2, 'first', 1, 'en', 'To be returned', '', 18430, 18472,
	'{"format":"outcry-case-1","kind":"first","ordinal":1,"series":"NSA","number":"902/20","headline":"To be returned","countries":["CA"],"issued":"2020-06-17","deadline":"2020-07-29","language":"en","preferred_languages":[],"summary":null,"story":[],"demands":["Let her stay"],"people":[],"targets":[],"model_letter":[],"background":[],"unplaced":[],"doubts":[]}',
	'h4', 's4', 'To be returned', 0);
INSERT INTO target (casefile, number, name, office, organisation, address)
VALUES (1, 1, 'Ana Example', 'Minister', '', '1 Example Street');
INSERT INTO report (casefile, receipt_hash, receipt, edition, evidence, country, day, received,
	state, entries)
VALUES (1, 77, 'r1', 'en', 'anonymous', 'GB', 18425, 18425, 'counted', 'email:1:5');
INSERT INTO tally (casefile, edition, target, channel, country, day, evidence, actions)
VALUES (1, 'en', 1, 'email', 'GB', 18425, 'anonymous', 5);
INSERT INTO tally (casefile, edition, target, channel, country, day, evidence, actions)
VALUES (1, 'en', 1, 'letter', 'FR', 18426, 'group', 2);
