// The search box and the suggestions under it: arrows move, Enter or a press takes, Escape closes; who does not see
// the list hears how many there are and which one is chosen. Without this script the box is a plain search field.
(() => {
  "use strict";
  const page = document;
  const on = (name, act) => page.addEventListener(name, act);
  const typing = new WeakSet(); // boxes that still want suggestions; what comes later than that is not shown
  const boxIn = (event) => event.target.closest?.("[role=combobox]");
  const listOf = (box) => page.getElementById(box.getAttribute("aria-controls"));
  const boxOf = (part) => {
    const list = part?.closest?.("[role=listbox]");
    return list && page.querySelector(`[role=combobox][aria-controls="${CSS.escape(list.id)}"]`);
  };
  const optionsOf = (box) => [...listOf(box).querySelectorAll("[role=option]")];
  const chosenOf = (box) => optionsOf(box).findIndex((option) => option.getAttribute("aria-selected") === "true");

  const choose = (box, place) => {
    const options = optionsOf(box);
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    if (options[place]) box.setAttribute("aria-activedescendant", options[place].id);
    else box.removeAttribute("aria-activedescendant");
    options[place]?.scrollIntoView({ block: "nearest" });
  };
  const show = (box) => {
    const any = optionsOf(box).length > 0;
    choose(box, -1);
    box.setAttribute("aria-expanded", String(any));
    if (!any) page.getElementById(box.dataset.says).textContent = "";
  };
  const close = (box) => {
    typing.delete(box);
    listOf(box).replaceChildren();
    show(box);
  };
  const take = (box, option) => {
    box.value = option.dataset.value;
    close(box);
    box.form.requestSubmit();
  };
  const ask = (box) => {
    typing.add(box);
    window.htmx?.trigger(box, "suggest");
  };

  on("input", (event) => {
    const box = boxIn(event);
    if (!box) return;
    if (!box.value.trim()) close(box);
    else {
      typing.add(box);
      choose(box, -1); // Enter searches for what is typed
    }
  });
  on("keydown", (event) => {
    const box = boxIn(event);
    if (!box || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const options = optionsOf(box);
    const at = chosenOf(box);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      choose(box, at < 0 && step < 0 ? options.length - 1 : (at + step + options.length) % options.length);
    } else if (event.key === "ArrowDown" && box.value.trim()) {
      event.preventDefault();
      ask(box);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(box, options[at]);
    } else if (event.key === "Escape") {
      if (options.length) event.preventDefault(); // the first press closes, the next one may empty the field
      close(box);
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) choose(box, -1); // moving in the text
  });
  on("mousedown", (event) => {
    if (boxOf(event.target)) event.preventDefault(); // the box keeps the focus
  });
  on("click", (event) => {
    const box = boxOf(event.target);
    const option = event.target.closest?.("[role=option]");
    if (!box || !option || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    take(box, option);
  });
  on("submit", (event) => event.target.querySelectorAll("[role=combobox]").forEach(close));
  on("focusout", (event) => {
    const box = boxIn(event);
    if (box && boxOf(event.relatedTarget) !== box) close(box);
  });

  on("htmx:configRequest", ({ detail }) => { // a search that is finished, not one on the way to it
    if (detail.elt.matches("form[role=search]") && detail.triggeringEvent?.type === "submit") detail.headers["X-Searched"] = "1";
  });
  on("htmx:beforeSwap", ({ detail }) => {
    const box = boxOf(detail.target);
    if (box && !typing.has(box)) detail.shouldSwap = false;
  });
  on("htmx:afterSwap", ({ detail }) => {
    const box = boxOf(detail.target);
    if (box) show(box);
  });
})();
