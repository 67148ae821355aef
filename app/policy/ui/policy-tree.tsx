// The tree of a plan's policies, each a link to what was said about it.
import { policyPath } from "../policy-path.ts";

/** A policy of the tree; policies come in tree order. */
interface TreePolicy {
  readonly id: string;
  readonly parent_id: string | null;
  readonly kind: string;
  readonly code: string;
  readonly title: string;
}

type PolicyTreeProps = { plan: string; policies: readonly TreePolicy[]; under?: string | null };

export function PolicyTree({ plan, policies, under = null }: PolicyTreeProps) {
  const here = policies.filter((policy) => policy.parent_id === under);
  if (here.length === 0) return null;
  return (
    <ul className={under === null ? "list col" : undefined}>
      {here.map((policy) => (
        <li key={policy.id} className={under === null ? undefined : "mt"}>
          <a href={policyPath(plan, policy.code)}>
            {policy.code}　{policy.title}
          </a>
          <PolicyTree plan={plan} policies={policies} under={policy.id} />
        </li>
      ))}
    </ul>
  );
}
