// What is stored of a plan where somebody else saved first.
import { rowsAt, valueAt } from "#app/city/form-values.ts";
import { StoredNow } from "#app/city/ui/stored-now.tsx";
import { deskPlanWords } from "#app/messages/desk-plan.ts";

const periodNames = ["from", "to", "text"] as const;
const tierNames = ["name", "from", "to", "text", "note"] as const;
const milestoneNames = ["when", "title", "note"] as const;

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join("　");

export function PlanNow({ form, values }: { form: object; values: unknown }) {
  const words = deskPlanWords();
  const kindOf = (row: unknown) => words.kinds[valueAt(row, "kind") as keyof typeof words.kinds] ?? "";
  const stateOf = (row: unknown) => words.states[valueAt(row, "state") as keyof typeof words.states] ?? "";
  const lines = (of: unknown, name: string, line: (row: unknown) => string) =>
    rowsAt(of, name).map(line).filter(Boolean).join("\n");
  const period = (of: unknown) => {
    const row = (of as { period?: unknown }).period;
    return joined([kindOf(row), ...periodNames.map((name) => valueAt(row, name))]);
  };
  /** A row that says nothing is a blank one, whatever its lists are set to. */
  const row = (names: readonly string[], list: (row: unknown) => string) => (one: unknown) => {
    const said = names.map((name) => valueAt(one, name).trim());
    return said.some(Boolean) ? joined([...said, list(one)]) : "";
  };
  const tiers = (of: unknown) => lines(of, "tiers", row(tierNames, kindOf));
  const milestones = (of: unknown) => lines(of, "milestones", row(milestoneNames, stateOf));
  const plain = (["title", "alias", "slug", "summary"] as const).map((name) => ({
    label: words[name],
    typed: valueAt(values, name).replace(/\r\n?/g, "\n"),
    stored: valueAt(form, name),
  }));
  return (
    <StoredNow
      rows={[
        ...plain,
        { label: words.period, typed: period(values), stored: period(form) },
        { label: words.tiers, typed: tiers(values), stored: tiers(form) },
        { label: words.milestones, typed: milestones(values), stored: milestones(form) },
      ]}
    />
  );
}
