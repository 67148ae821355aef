// The slim bar at the foot: how far, the last deed with its way back, the next keys. It is read out once after each deed.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";

type KeyHint = { keys: readonly string[]; label: ReactNode };

type StatusBarProps = {
  /** Counts in words (41/63 よんだ・38 行・12 回答). */
  count?: ReactNode;
  progress?: { value: number; max: number; label: string };
  /** What was done last. */
  last?: ReactNode;
  /** The button that takes it back. */
  undo?: ReactNode;
  /** Only keys that do something now. */
  hints?: readonly KeyHint[];
  locale?: Locale;
};

export function StatusBar({ count, progress, last, undo, hints = [], locale }: StatusBarProps) {
  return (
    <footer className="bar">
      {(count !== undefined || progress) && (
        <p className="count">
          {count}
          {progress && <progress max={progress.max} value={progress.value} aria-label={progress.label} />}
        </p>
      )}
      <p className="last" role="status">
        {last}
      </p>
      {undo}
      {hints.length > 0 && (
        <ul className="keys" aria-label={sharedWords(locale).desk.keys}>
          {hints.map((hint, index) => (
            <li key={index}>
              {hint.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{" "}
              {hint.label}
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
