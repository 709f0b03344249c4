// A statement of the list and its parts in the text are lit together.
"use strict";

const text = document.querySelector(".text");
const list = document.querySelector(".list");

function light(number) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!number) return;
  for (const mark of text.querySelectorAll("mark[data-numbers]")) {
    mark.classList.toggle("lit", mark.dataset.numbers.split(" ").includes(number));
  }
  document.getElementById(`c${number}`)?.classList.add("lit");
}

function innermost(mark) {
  return mark?.dataset.numbers?.split(" ").at(-1);
}

text.addEventListener("pointerover", (event) => light(innermost(event.target.closest("mark"))));
text.addEventListener("click", (event) => {
  const number = innermost(event.target.closest("mark"));
  if (number) document.getElementById(`c${number}`)?.scrollIntoView({ block: "nearest" });
});
for (const kind of ["pointerover", "focusin"]) {
  list.addEventListener(kind, (event) => light(event.target.closest(".card")?.id.slice(1)));
}
