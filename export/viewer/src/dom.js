// Elements are made by code alone, never from text, so that no name or sentence can become markup.

export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") Object.assign(element.style, value);
    else if (name === "checked" || name === "value") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat()) {
    if (child !== undefined && child !== null && child !== false) element.append(child);
  }
  return element;
}

export const byId = (id) => document.getElementById(id);

// One stop of the tab key for a whole list; arrows, Home and End move inside it.
export function roving(list, selector = "button") {
  const items = () => [...list.querySelectorAll(selector)];
  const hold = (item) => {
    for (const other of items()) other.tabIndex = other === item ? 0 : -1;
  };
  hold(items()[0]);
  list.addEventListener("focusin", (event) => {
    const item = event.target.closest(selector);
    if (item) hold(item);
  });
  list.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, to))].focus();
  });
  return list;
}

// Says something to those who hear the page.
export function tell(text) {
  byId("told").textContent = text;
}

export function later(run, wait) {
  let timer = 0;
  return (...all) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...all), wait);
  };
}

export function save(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
