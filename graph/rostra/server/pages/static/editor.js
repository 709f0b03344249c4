// The SPARQL editor: a plain text field, its text in colours below it, completion, and answers.

import { colour, offset } from "./colours.js";
import { completions } from "./completion.js";
import { Popup } from "./popup.js";
import { show, showText } from "./results.js";

const ACCEPT = "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.8";
const FILES = { CSV: "text/csv", TSV: "text/tab-separated-values", JSON: "application/sparql-results+json", XML: "application/sparql-results+xml" };

const form = document.getElementById("editor");
const field = document.getElementById("query");
const layer = document.getElementById("coloured");
const told = document.getElementById("told");
const problem = document.getElementById("problem");
const table = document.getElementById("table");
const answered = document.getElementById("answered");

const vocabulary = await (await fetch("/editor/vocabulary.json")).json();
const keywords = new Set(vocabulary.keywords);
const popup = new Popup(document.getElementById("completions"), field, take);
let fault = null;
let leaves = false;

function paint() {
  colour(layer, field.value, keywords, fault);
  layer.scrollTo(field.scrollLeft, field.scrollTop);
}

/** Put a text in the place of the characters from `start` to the caret; undoing it is one step. */
function replace(start, text) {
  field.setSelectionRange(start, field.selectionStart);
  document.execCommand("insertText", false, text);
}

function take(text) {
  const { word } = completions(field.value, field.selectionStart, vocabulary, { isAsked: true });
  popup.close();
  replace(field.selectionStart - word.length, text);
  popup.close();
}

function suggest(isAsked) {
  const { word, found } = completions(field.value, field.selectionStart, vocabulary, { isAsked });
  popup.show(found, caretPlace(word.length));
}

/** Give where the word before the caret begins, in pixels of the field. */
function caretPlace(back) {
  const before = field.value.slice(0, field.selectionStart - back);
  const lines = before.split("\n");
  const style = getComputedStyle(field);
  const context = document.createElement("canvas").getContext("2d");
  context.font = `${style.fontSize} ${style.fontFamily}`;
  const left = parseFloat(style.paddingLeft) + context.measureText(lines.at(-1)).width - field.scrollLeft;
  return { left, top: parseFloat(style.paddingTop) + lines.length * parseFloat(style.lineHeight) - field.scrollTop };
}

async function run() {
  popup.close();
  told.textContent = "Asking…";
  problem.hidden = true;
  fault = null;
  paint();
  const began = performance.now();
  const answer = await fetch("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: ACCEPT },
    body: field.value,
  }).catch(() => null);
  if (answer?.ok) await tell(answer, began);
  else await complain(answer);
}

async function tell(answer, began) {
  const isTable = answer.headers.get("Content-Type").startsWith("application/sparql-results+json");
  const count = isTable ? show(table, await answer.json(), vocabulary.prefixes) : showText(table, await answer.text());
  answered.hidden = false;
  document.getElementById("files").replaceChildren(...(isTable ? downloads() : []));
  told.textContent = `${count} ${((performance.now() - began) / 1000).toFixed(2)} s`;
}

function downloads() {
  const made = Object.entries(FILES).map(([name, type]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => save(name, type));
    return button;
  });
  return ["Save as ", ...made.flatMap((each) => [each, " "])];
}

async function save(name, type) {
  const body = new URLSearchParams({ query: field.value });
  const answer = await fetch("/sparql", { method: "POST", headers: { Accept: type }, body });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `answer.${name.toLowerCase()}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Show what is wrong, and put the caret where it is. */
async function complain(answer) {
  const said = answer ? await answer.json().catch(() => ({ title: answer.statusText })) : { title: "The server does not answer." };
  const place = /line (\d+), column (\d+)/.exec(said.where ?? "");
  told.textContent = "";
  answered.hidden = true;
  problem.replaceChildren(...[said.where, said.title, said.remedy].filter(Boolean).map(paragraph));
  problem.hidden = false;
  if (!place) return;
  fault = { line: Number(place[1]), column: Number(place[2]) };
  const at = offset(field.value, fault);
  field.focus();
  field.setSelectionRange(at, at);
  paint();
}

function paragraph(text) {
  const made = document.createElement(text.includes("\n") ? "pre" : "p");
  made.textContent = text;
  return made;
}

field.addEventListener("input", (event) => {
  fault = null;
  paint();
  if (event.inputType === "insertText") suggest(false);
  else if (popup.isOpen) suggest(true);
});
field.addEventListener("scroll", () => layer.scrollTo(field.scrollLeft, field.scrollTop));
field.addEventListener("blur", () => popup.close());
field.addEventListener("click", () => popup.close());
field.addEventListener("keydown", (event) => {
  const { key } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && key === "Enter") run();
  else if (isCommand && key === " ") suggest(true);
  else if (popup.isOpen && popup.onKey(key)) leaves = false;
  else if (key === "Tab" && !event.shiftKey && !leaves) replace(field.selectionStart, "  ");
  else {
    leaves = key === "Escape";
    return;
  }
  event.preventDefault();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
document.getElementById("example").addEventListener("change", (event) => {
  const chosen = document.querySelector(`template[data-name="${CSS.escape(event.target.value)}"]`);
  field.value = chosen.content.textContent;
  fault = null;
  paint();
});

document.querySelector(".code").classList.add("is-coloured");
paint();
document.documentElement.dataset.ready = "true";
