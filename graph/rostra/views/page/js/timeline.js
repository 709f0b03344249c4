/* Statements by time of publication: a bar, or a stretch of bars that is drawn over, bounds what is shown. */
const timeline = (() => {
  const place = document.getElementById("timeline");
  const { make } = dom;
  const { records } = graph;
  const MOST = 100;
  const days = [...new Set(records.documents.map((held) => held.date).filter(Boolean))].sort();

  /* A bar is a day, a month or a year, whichever gives no more bars than can be told apart. */
  const length = [10, 7, 4].find((letters) => new Set(days.map((day) => day.slice(0, letters))).size <= MOST) ?? 4;
  const bars = [...new Set(days.map((day) => day.slice(0, length)))].map((name) => {
    const inside = days.filter((day) => day.startsWith(name));
    return { name, since: inside[0], until: inside.at(-1) };
  });

  const chosen = (first, last) => {
    const [since, until] = [bars[Math.min(first, last)].since, bars[Math.max(first, last)].until];
    state.change(state.now.since === since && state.now.until === until ? { since: "", until: "" } : { since, until });
  };
  let start = null;
  const index = (event) => Number(event.target.closest?.(".day")?.dataset.bar ?? NaN);
  const end = (event) => {
    const last = index(event);
    if (start !== null && !Number.isNaN(last)) chosen(start, last);
    start = null;
  };
  document.addEventListener("pointerup", end);

  const bar = ({ name, since, until }, place_, count, most, now) => {
    const isInside = (!now.since || until >= now.since) && (!now.until || since <= now.until);
    const height = make("span", { class: "height" });
    height.style.height = `${Math.max(6, (count / most) * 100)}%`;
    return make("button", { type: "button", class: isInside ? "day in" : "day", title: `${name}: ${count}`, "aria-label": `${name}: ${count} statements`,
      "aria-pressed": String(now.since === since && now.until === until), "data-bar": place_,
      onpointerdown: (event) => { start = index(event); event.preventDefault(); },
      onkeydown: (event) => { if (["Enter", " "].includes(event.key)) { event.preventDefault(); chosen(place_, place_); } } }, height);
  };
  const bound = (name, label, now) => make("label", {}, `${label} `, make("input", { type: "date", min: days[0], max: days.at(-1), value: now[name],
    onchange: (event) => state.change({ [name]: event.currentTarget.value }) }));

  const paint = () => {
    place.hidden = bars.length < 2;
    if (place.hidden) return;
    const now = state.now;
    const counts = visible.counts("document", { ...now, since: "", until: "" });
    const sums = new Map(bars.map(({ name }) => [name, 0]));
    for (const held of records.documents) if (held.date) sums.set(held.date.slice(0, length), sums.get(held.date.slice(0, length)) + (counts.get(held.iri) ?? 0));
    const most = Math.max(1, ...sums.values());
    const focused = document.activeElement?.dataset?.bar;
    place.replaceChildren(bound("since", "From", now), make("div", { class: "days", role: "group", "aria-label": "Statements by time: choose a bar, or draw over several" },
      ...bars.map((each, place_) => bar(each, place_, sums.get(each.name), most, now))), bound("until", "to", now));
    if (focused) place.querySelector(`[data-bar="${focused}"]`)?.focus();
  };
  return { paint };
})();
