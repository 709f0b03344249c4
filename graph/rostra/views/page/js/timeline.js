/* Statements by time of publication: bars to choose or draw over, a slider with two thumbs under them, two days beside. */
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
  const last = bars.length - 1;

  const chosen = (one, other) => {
    const [since, until] = [bars[Math.min(one, other)].since, bars[Math.max(one, other)].until];
    const isSame = state.now.since === since && state.now.until === until;
    state.change(isSame ? { since: "", until: "" } : { since, until });
  };
  let start = null;
  const index = (event) => Number(event.target.closest?.(".day")?.dataset.bar ?? NaN);
  const end = (event) => {
    const to = index(event);
    if (start !== null && !Number.isNaN(to)) chosen(start, to);
    start = null;
  };
  document.addEventListener("pointerup", end);

  const isInside = ({ since, until }, now) => (!now.since || until >= now.since) && (!now.until || since <= now.until);
  const bar = (each, number, count, most, now) => {
    const height = make("span", { class: "height" });
    height.style.height = `${count ? Math.max(8, (count / most) * 100) : 3}%`;
    return make("button", { type: "button", class: "day", title: `${each.name}: ${count}`, "aria-label": `${each.name}: ${count} statements`,
      "aria-pressed": String(now.since === each.since && now.until === each.until), "data-bar": number,
      onpointerdown: (event) => { start = index(event); event.preventDefault(); },
      onkeydown: (event) => { if (["Enter", " "].includes(event.key)) { event.preventDefault(); chosen(number, number); } } }, height);
  };

  /* Where the thumbs stand: at the first and the last bar that are inside. */
  const ends = (now) => {
    const inside = bars.map((each, number) => (isInside(each, now) ? number : -1)).filter((number) => number >= 0);
    return { since: inside[0] ?? 0, until: inside.at(-1) ?? last };
  };
  /* While a thumb is held the strip shows what it would take; when it is let go that is taken. Neither passes the other. */
  const slid = (name, event) => {
    const value = Number(event.currentTarget.value);
    thumbs[name].value = name === "since" ? Math.min(value, thumbs.until.value) : Math.max(value, thumbs.since.value);
    stand();
  };
  const taken = (name) => {
    const to = Number(thumbs[name].value);
    state.change({ [name]: to === (name === "since" ? 0 : last) ? "" : bars[to][name] });
  };
  const thumb = (name, label) => make("input", { type: "range", min: 0, max: Math.max(0, last), step: 1, "data-thumb": name, "aria-label": label,
    oninput: (event) => slid(name, event), onchange: () => taken(name) });
  const bound = (name) => make("input", { type: "date", min: days[0], max: days.at(-1), onchange: (event) => state.change({ [name]: event.currentTarget.value }) });

  const thumbs = { since: thumb("since", "First day shown"), until: thumb("until", "Last day shown") };
  const bounds = { since: bound("since"), until: bound("until") };
  const row = make("div", { class: "days", role: "group", "aria-label": "Statements by time: choose a bar, or draw over several" });
  const undated = make("span");
  const strip = make("div", { class: "strip" }, row, make("div", { class: "range" }, make("div", { class: "track" }), thumbs.since, thumbs.until),
    make("div", { class: "ends" }, make("span", {}, bars[0]?.name), undated, make("span", {}, bars.at(-1)?.name)));
  strip.style.setProperty("--bars", bars.length);
  place.append(make("label", {}, "From ", bounds.since), strip, make("label", {}, "to ", bounds.until));

  const stand = () => {
    for (const [name, held] of Object.entries(thumbs)) {
      held.setAttribute("aria-valuetext", bars[held.value].name);
      strip.style.setProperty(`--${name}`, held.value);
    }
    [...row.children].forEach((each, number) => each.classList.toggle("in", number >= Number(thumbs.since.value) && number <= Number(thumbs.until.value)));
  };

  const paint = () => {
    place.hidden = bars.length < 2;
    if (place.hidden) return;
    const now = state.now;
    const counts = visible.counts("document", { ...now, since: "", until: "" });
    const sums = new Map(bars.map(({ name }) => [name, 0]));
    for (const held of records.documents) if (held.date) sums.set(held.date.slice(0, length), sums.get(held.date.slice(0, length)) + (counts.get(held.iri) ?? 0));
    const without = records.documents.filter((held) => !held.date).reduce((sum, held) => sum + (counts.get(held.iri) ?? 0), 0);
    undated.textContent = without ? `${without} without a day` : "";
    const most = Math.max(1, ...sums.values());
    const focused = document.activeElement?.dataset?.bar;
    row.replaceChildren(...bars.map((each, number) => bar(each, number, sums.get(each.name), most, now)));
    if (focused) row.querySelector(`[data-bar="${focused}"]`)?.focus();
    for (const [name, value] of Object.entries(ends(now))) thumbs[name].value = value;
    for (const [name, held] of Object.entries(bounds)) held.value = now[name];
    stand();
  };
  /* The bars of the statements that are chosen, or tied to what is chosen. */
  const mark = () => {
    const dates = [...(state.now.node || state.now.pair ? light.now()?.nodes ?? [] : [])].map((id) => graph.byId.get(id)).filter((record) => record?.kind === "statement")
      .map((statement) => records.documents[statement.document].date.slice(0, length));
    const lit = new Set(dates);
    [...row.children].forEach((each, number) => each.classList.toggle("lit", lit.has(bars[number].name)));
  };
  return { paint, mark };
})();
