// The bar at the foot: how far one is, what was done last, and the keys that do something now.
import { benchWords } from "#app/messages/bench.ts";
import { StatusBar } from "#app/shared/ui/status-bar.tsx";
import type { BenchView } from "../bench.ts";

export interface KeyHint {
  readonly keys: readonly string[];
  readonly label: string;
}

export function DeskFoot({ view, said, hints }: { view: BenchView; said: string; hints: readonly KeyHint[] }) {
  const words = benchWords().bar;
  const { opinions, placed, rows, answered } = view.progress;
  return (
    <StatusBar
      count={
        <span>
          <b>{placed}</b>/{opinions} {words.read}・<b>{rows}</b> {words.rows}・<b>{answered}</b> {words.answered}
        </span>
      }
      progress={opinions > 0 ? { value: placed, max: opinions, label: words.progress(placed, opinions) } : undefined}
      last={said}
      hints={hints}
    />
  );
}
