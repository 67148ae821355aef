// 棒: the share of a class as a bar; the table it stands in is the truth, so it is silent for ears.

type ShareBarProps = {
  /** Length from 0 to 1, usually of the longest bar of the table. */
  share: number;
  /** The class changed the text: green. */
  changed?: boolean;
};

/** A bar whose length is an attribute, so that it needs no inline style and prints without backgrounds. */
export function ShareBar({ share, changed }: ShareBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <svg className="bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect className={changed ? "y" : undefined} width={`${percent}%`} height="14" />
    </svg>
  );
}
