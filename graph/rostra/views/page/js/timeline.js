/* Statements by day of publication; two days bound what is shown. */
const timeline = (() => {
  const place = document.getElementById("timeline");
  const { make } = dom;
  const { records } = graph;
  const days = [...new Set(records.documents.map((held) => held.date).filter(Boolean))].sort();

  const bar = (day, count, most, now) => {
    const inside = (!now.since || day >= now.since) && (!now.until || day <= now.until);
    const height = make("span", { class: "height" });
    height.style.height = `${Math.max(6, (count / most) * 100)}%`;
    return make("button", { type: "button", class: inside ? "day in" : "day", title: `${day}: ${count}`, "aria-label": `${day}: ${count} statements`,
      "aria-pressed": String(now.since === day && now.until === day),
      onclick: () => state.change(now.since === day && now.until === day ? { since: "", until: "" } : { since: day, until: day }) }, height);
  };
  const bound = (name, label, now) => make("label", {}, `${label} `, make("input", { type: "date", min: days[0], max: days.at(-1), value: now[name],
    onchange: (event) => state.change({ [name]: event.currentTarget.value }) }));

  const paint = () => {
    place.hidden = days.length < 2;
    if (place.hidden) return;
    const now = state.now;
    const counts = visible.counts("document", { ...now, since: "", until: "", chosen: { ...now.chosen } });
    const byDay = new Map(days.map((day) => [day, 0]));
    for (const held of records.documents) if (held.date) byDay.set(held.date, byDay.get(held.date) + (counts.get(held.iri) ?? 0));
    const most = Math.max(1, ...byDay.values());
    place.replaceChildren(bound("since", "From", now), make("div", { class: "days", role: "group", "aria-label": "Statements by day" },
      ...days.map((day) => bar(day, byDay.get(day), most, now))), bound("until", "to", now));
  };
  return { paint };
})();
