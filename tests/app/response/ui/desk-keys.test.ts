import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Command, commandOf, type KeyFacts, type KeyState, usesSelection } from "#app/response/ui/desk-keys.ts";

const codeOf = (key: string): string => {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^[0-9]$/.test(key) ? `Digit${key}` : key;
};
const key = (name: string, over: Partial<KeyFacts> = {}): KeyFacts => ({
  key: name,
  code: codeOf(name),
  keyCode: 0,
  isComposing: false,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...over,
});
const state = (over: Partial<KeyState> = {}): KeyState => ({ pass: "read", focus: "desk", numbered: false, ...over });
const read = (name: string, over: Partial<KeyFacts> = {}) => commandOf(key(name, over), state());
const answer = (name: string, over: Partial<KeyFacts> = {}) => commandOf(key(name, over), state({ pass: "answer" }));

describe("while one reads", () => {
  test("1, 2 and 3 place the piece", () => {
    expect(["1", "2", "3"].map((digit) => read(digit))).toEqual([
      { do: "place", n: 1 },
      { do: "place", n: 2 },
      { do: "place", n: 3 },
    ]);
  });

  test("4 is the whole plan and 0 the other sections", () => {
    expect([read("4"), read("0")]).toEqual([{ do: "whole-plan" }, { do: "places" }]);
  });

  test("5 to 9 mean nothing while no numbers are shown", () => {
    expect(["5", "6", "7", "8", "9"].map((digit) => read(digit))).toEqual([null, null, null, null, null]);
  });

  test("every digit but 0 is a number while numbers are shown", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (n) => {
        expect(commandOf(key(String(n)), state({ numbered: true }))).toEqual({ do: "number", n });
      }),
    );
  });

  test("Q, W and E join the rows under 1, 2 and 3", () => {
    expect(["q", "w", "e"].map((letter) => read(letter))).toEqual([1, 2, 3].map((n) => ({ do: "row", n })));
  });

  test("C cuts, M joins with the piece before, X sets aside", () => {
    expect(["c", "m", "x"].map((letter) => read(letter)?.do)).toEqual(["cut", "join", "aside"]);
  });

  test("J and K, and the arrows, go to the next and the previous piece", () => {
    expect(["j", "ArrowDown", "k", "ArrowUp"].map((name) => read(name)?.do)).toEqual([
      "next",
      "next",
      "previous",
      "previous",
    ]);
  });

  test("with Shift J and K go to the next and the previous letter", () => {
    expect([read("J", { shiftKey: true }), read("K", { shiftKey: true })]).toEqual([
      { do: "next-group" },
      { do: "previous-group" },
    ]);
  });

  test("Enter does what the filled button says", () => {
    expect(read("Enter")).toEqual({ do: "enter" });
  });

  test("a capital letter without Shift, as with CapsLock, means the same", () => {
    expect(read("Q")).toEqual({ do: "row", n: 1 });
  });
});

describe("while one answers", () => {
  test("1 to 9 choose the class", () => {
    expect(["1", "4", "9"].map((digit) => answer(digit))).toEqual([1, 4, 9].map((n) => ({ do: "class", n })));
  });

  test("0, C, M and X mean nothing", () => {
    expect(["0", "c", "m", "x"].map((name) => answer(name))).toEqual([null, null, null, null]);
  });

  test("Ctrl+Enter and ⌘+Enter are done and next, also inside a field", () => {
    const inField = state({ pass: "answer", focus: "field" });
    expect([
      answer("Enter", { ctrlKey: true }),
      commandOf(key("Enter", { ctrlKey: true }), inField),
      commandOf(key("Enter", { metaKey: true }), inField),
    ]).toEqual([{ do: "done" }, { do: "done" }, { do: "done" }]);
  });
});

describe("the ten-key pad", () => {
  test("its digits count", () => {
    expect(answer("7", { code: "Numpad7" })).toEqual({ do: "class", n: 7 });
  });

  test("its Enter counts, with Ctrl too", () => {
    expect([read("Enter", { code: "NumpadEnter" }), answer("Enter", { code: "NumpadEnter", ctrlKey: true })]).toEqual([
      { do: "enter" },
      { do: "done" },
    ]);
  });

  test("without NumLock its keys move as they are labelled and decide nothing", () => {
    expect([read("End", { code: "Numpad1" }), read("Home", { code: "Numpad7" })]).toEqual([null, null]);
  });
});

describe("Japanese input", () => {
  test("a key that is part of a conversion is left alone", () => {
    expect(read("j", { isComposing: true })).toBeNull();
  });

  test("a key that the input method takes is left alone", () => {
    expect(read("Process", { code: "KeyJ" })).toBeNull();
  });

  test("the Enter that ends a conversion in Safari is left alone", () => {
    expect([read("Enter", { keyCode: 229 }), answer("Enter", { keyCode: 229, ctrlKey: true })]).toEqual([null, null]);
  });

  test("a keyboard left in かな works by the place of its keys", () => {
    expect([
      read("ま", { code: "KeyJ" }),
      read("た", { code: "KeyQ" }),
      read("ぬ", { code: "Digit1" }),
      read("１", { code: "Digit1" }),
      answer("ゔ", { code: "Digit4" }),
    ]).toEqual([
      { do: "next" },
      { do: "row", n: 1 },
      { do: "place", n: 1 },
      { do: "place", n: 1 },
      { do: "class", n: 4 },
    ]);
  });

  test("on a layout of another order the letter on the key counts, not its place", () => {
    expect(read("q", { code: "KeyA" })).toEqual({ do: "row", n: 1 });
  });
});

describe("what keeps keys from hurting", () => {
  const anyKey = fc.constantFrom(
    ..."0123456789abcdefghijklmnopqrstuvwxyz",
    "Enter",
    "Escape",
    "ArrowUp",
    "ArrowDown",
    " ",
  );
  const anyPass = fc.constantFrom("read" as const, "answer" as const);

  test("in a field every plain key belongs to the field, but for Esc", () => {
    fc.assert(
      fc.property(anyKey, anyPass, fc.boolean(), (name, pass, numbered) => {
        const command = commandOf(key(name), state({ pass, numbered, focus: "field" }));
        expect(command).toEqual(name === "Escape" ? { do: "leave" } : null);
      }),
    );
  });

  test("outside the desk, in a menu or a dialog no key means anything", () => {
    fc.assert(
      fc.property(anyKey, anyPass, fc.boolean(), (name, pass, ctrlKey) => {
        expect(commandOf(key(name, { ctrlKey }), state({ pass, focus: "away" }))).toBeNull();
      }),
    );
  });

  test("with Ctrl, Alt or ⌘ nothing but Ctrl+Enter means anything", () => {
    fc.assert(
      fc.property(anyKey, anyPass, fc.constantFrom("ctrlKey", "altKey", "metaKey"), (name, pass, held) => {
        const command = commandOf(key(name, { [held]: true }), state({ pass }));
        expect(command).toEqual(name === "Enter" && held !== "altKey" ? { do: "done" } : null);
      }),
    );
  });

  test("a key held down decides nothing; only J, K and the arrows repeat", () => {
    fc.assert(
      fc.property(anyKey, anyPass, fc.boolean(), (name, pass, numbered) => {
        const command = commandOf(key(name, { repeat: true }), state({ pass, numbered }));
        const moves = ["j", "k", "ArrowUp", "ArrowDown"].includes(name);
        expect(command?.do ?? null).toEqual(
          moves ? (name === "j" || name === "ArrowDown" ? "next" : "previous") : null,
        );
      }),
    );
  });

  test("a held Ctrl+Enter answers only once", () => {
    expect(answer("Enter", { ctrlKey: true, repeat: true })).toBeNull();
  });

  test("keys that browsers, input methods and screen readers use mean nothing", () => {
    const others = [
      " ",
      "Backspace",
      "Delete",
      "/",
      "'",
      "F1",
      "F3",
      "F5",
      "F6",
      "F10",
      "F12",
      "Insert",
      "CapsLock",
      "Tab",
    ];
    expect(others.map((name) => [read(name), answer(name)])).toEqual(others.map(() => [null, null]));
  });

  test("Enter on a button or link presses that, not the filled button; letters still work there", () => {
    expect([
      commandOf(key("Enter"), state({ focus: "press" })),
      commandOf(key("q"), state({ focus: "press" })),
      commandOf(key("ArrowDown"), state({ focus: "press" })),
    ]).toEqual([null, { do: "row", n: 1 }, { do: "next" }]);
  });

  test("in a group of choices the arrows and Enter belong to the group, digits and letters to the desk", () => {
    const choice = state({ pass: "answer", focus: "choice" });
    expect(["ArrowDown", "ArrowUp", "Enter", "2", "j"].map((name) => commandOf(key(name), choice))).toEqual([
      null,
      null,
      null,
      { do: "class", n: 2 },
      { do: "next" },
    ]);
  });
});

describe("the field of a numbered list", () => {
  const empty = state({ focus: "chooser", numbered: true });
  const typed = state({ focus: "chooser", numbered: false });

  test("takes a digit as a number while it is empty", () => {
    expect(commandOf(key("3"), empty)).toEqual({ do: "number", n: 3 });
  });

  test("keeps digits and letters once something is typed", () => {
    expect(["3", "j", "q"].map((name) => commandOf(key(name), typed))).toEqual([null, null, null]);
  });

  test("takes the first of what was narrowed on Enter, and nothing on Enter while it is empty", () => {
    expect([commandOf(key("Enter"), typed), commandOf(key("Enter"), empty)]).toEqual([{ do: "number", n: 1 }, null]);
  });

  test("leaves the Enter of a conversion alone", () => {
    expect(commandOf(key("Enter", { keyCode: 229 }), typed)).toBeNull();
  });
});

test("only C, X and Esc use the characters that are selected", () => {
  const commands: Command[] = [
    { do: "cut" },
    { do: "aside" },
    { do: "leave" },
    { do: "place", n: 1 },
    { do: "row", n: 1 },
    { do: "join" },
    { do: "enter" },
    { do: "next" },
  ];
  expect(commands.map(usesSelection)).toEqual([true, true, true, false, false, false, false, false]);
});
