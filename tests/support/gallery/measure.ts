// Questions put to a page inside the browser; each gives what is wrong, in words. They are sent as text, so each stands alone.

/** Things one presses that are less than 44 px high or wide and do not stand in running text. */
export function smallTargets(): string[] {
  const least = 43.5;
  const inRunningText = (one: Element) => {
    const parent = one.parentElement;
    if (!parent || getComputedStyle(one).display !== "inline") return false;
    return (parent.textContent ?? "").trim().length > (one.textContent ?? "").trim().length;
  };
  const targets = document.querySelectorAll<HTMLElement>(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, label.pick, label.tick, .radios label",
  );
  return Array.from(targets)
    .filter((one) => !one.matches("label input, .skip, .vh, .vh *"))
    .filter((one) => one.getClientRects().length > 0 && !inRunningText(one))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.height < least || box.width < least)
    .map(({ one, box }) => `${one.outerHTML.slice(0, 90)} ${Math.round(box.width)}×${Math.round(box.height)}`);
}

/** Elements whose words are cut off by their box; words for ears only are left out. */
export function cutTexts(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>("body *"))
    .filter((one) => !one.matches("input, select, textarea, option, .vh") && !one.closest(".res thead"))
    .filter((one) => ["hidden", "clip"].includes(getComputedStyle(one).overflowX))
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => `${one.outerHTML.slice(0, 90)} ${one.scrollWidth} > ${one.clientWidth}`);
}

/** Elements with words of their own set smaller than `least` px. */
export function smallTexts(least: number): string[] {
  return Array.from(document.querySelectorAll("body *"))
    .filter((one) => Array.from(one.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim()))
    .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < least)
    .map((one) => `${one.outerHTML.slice(0, 60)} ${getComputedStyle(one).fontSize}`);
}

/** Things that take the focus by keyboard without showing a ring of at least 3 px. */
export function focusRings(): string[] {
  const found: string[] = [];
  const taking = "a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [tabindex]";
  for (const one of document.querySelectorAll<HTMLElement>(taking)) {
    if (one.getClientRects().length === 0) continue;
    one.focus();
    if (document.activeElement !== one) continue;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const shown = outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 3;
    if (!shown) found.push(`${one.outerHTML.slice(0, 90)} ${outlineStyle} ${outlineWidth}`);
  }
  return found;
}
