// The list of completions at the caret.

/** Hold the list `box` of completions over the text field `field`; `take(text)` is called with what is chosen. */
export class Popup {
  constructor(box, field, take) {
    this.box = box;
    this.field = field;
    this.take = take;
    this.at = 0;
    box.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const chosen = event.target.closest("li");
      if (chosen) this.take(chosen.dataset.text);
    });
  }

  get isOpen() {
    return !this.box.hidden;
  }

  show(found, place) {
    if (!found.length) {
      this.close();
      return;
    }
    this.box.replaceChildren(...found.map(entry));
    this.box.style.left = `${Math.max(0, Math.min(place.left, this.field.clientWidth - 280))}px`;
    this.box.style.top = `${place.top}px`;
    this.box.hidden = false;
    this.choose(0);
  }

  close() {
    this.box.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  /** Mark the entry `number`, counted round. */
  choose(number) {
    const entries = [...this.box.children];
    this.at = (number + entries.length) % entries.length;
    entries.forEach((each, index) => each.setAttribute("aria-selected", String(index === this.at)));
    entries[this.at].scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", entries[this.at].id);
  }

  /** Do what a key means while the list is open; tell whether it means anything. */
  onKey(key) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (key in steps) this.choose(this.at + steps[key]);
    else if (key === "Enter" || key === "Tab") this.take(this.box.children[this.at].dataset.text);
    else if (key === "Escape") this.close();
    else return false;
    return true;
  }
}

function entry({ text, label, meaning }, number) {
  const made = document.createElement("li");
  made.id = `completion-${number}`;
  made.setAttribute("role", "option");
  made.dataset.text = text;
  const name = document.createElement("b");
  name.textContent = text;
  made.append(name, ...[label, meaning].filter(Boolean).map(line));
  return made;
}

function line(text) {
  const made = document.createElement("span");
  made.textContent = text;
  return made;
}
