// A part that opens when its button is pressed, and shuts when the page says so.
import type { ReactNode } from "react";

type OpenedProps = {
  className: string;
  open: boolean;
  onOpen(open: boolean): void;
  /** What stands on the button. */
  summary: ReactNode;
  summaryClass: string;
  children: ReactNode;
};

export function Opened({ className, open, onOpen, summary, summaryClass, children }: OpenedProps) {
  return (
    <details
      className={className}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) onOpen(event.currentTarget.open);
      }}
    >
      <summary className={summaryClass}>{summary}</summary>
      {children}
    </details>
  );
}
