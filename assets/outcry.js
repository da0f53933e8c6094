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

	// "Open now", "opens in 3 h": the page itself says the hours and the offset.
	const minutes = (n) => (n < 90 ? `${n} min` : `${Math.round(n / 60)} h`);
	for (const hours of document.querySelectorAll("[data-utc]")) {
		const { utc, opens, closes, days, closed = "" } = hours.dataset;
		const there = new Date(Date.now() + utc * 60000);
		const now = there.getUTCHours() * 60 + there.getUTCMinutes();
		const works = (d) => {
			const day = new Date(+there + d * 86400000);
			return (days >> day.getUTCDay()) & 1 && !closed.includes(day.toISOString().slice(0, 10));
		};
		let text = "";
		if (works(0) && now >= opens && now < closes) {
			text = say("open");
		} else {
			for (let d = now < opens ? 0 : 1; d < 15 && !text; d++)
				if (works(d))
					text = say("opens").replace("#", minutes(d * 1440 + +opens - now));
		}
		if (!text) continue;
		const note = document.createElement("strong");
		note.textContent = ` ${text}`;
		hours.append(note);
	}
})();
