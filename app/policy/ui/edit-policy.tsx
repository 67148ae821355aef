// The forms that change one policy: what it says, where it stands, and taking it out.
import { ways } from "#app/city/tree-order.ts";
import { deskPolicyWords } from "#app/messages/desk-policy.ts";
import { Button, ButtonLink } from "#app/shared/ui/button.tsx";
import { FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import type { Tree } from "../read-tree.server.ts";
import { PolicyFields } from "./policy-fields.tsx";

type EditPolicyProps = {
  tree: Tree;
  chosen: NonNullable<Tree["chosen"]>;
  kinds: readonly string[];
  /** As typed, where the form was refused. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
  /** Addresses of what was said about it, at the desk and for everybody. */
  evidence: string;
  page: string;
};

export function EditPolicy({ tree, chosen, kinds, values, errors, evidence, page }: EditPolicyProps) {
  const words = deskPolicyWords();
  const used = Object.entries(chosen.uses).filter(([, count]) => count > 0);
  const seen = (
    <>
      <input type="hidden" name="policy" value={chosen.id} />
      <input type="hidden" name="version" value={chosen.version} />
    </>
  );
  return (
    <>
      <Card title={words.edit(chosen.form.code)} id="edit">
        <form method="post" className="stack">
          <input type="hidden" name="intent" value="edit" />
          {seen}
          <PolicyFields values={values ?? chosen.form} errors={errors} divisions={tree.divisions} kinds={kinds} />
          <FormEnd>
            <Button>{words.save}</Button>
            <a href="?">{words.stop}</a>
          </FormEnd>
        </form>
      </Card>
      <Card title={words.move}>
        <p className="hint">
          {words.moveHint}
          {words.wayHint}
        </p>
        <form method="post">
          {seen}
          <FormEnd>
            {ways.map((way) => (
              <Button key={way} kind="outline" name="intent" value={way}>
                {words.ways[way]}
              </Button>
            ))}
          </FormEnd>
        </form>
        <p>
          <ButtonLink kind="outline" href={`?under=${chosen.id}#edit`}>
            {words.addHere}
          </ButtonLink>
        </p>
        <ul>
          <li>
            <a href={evidence}>{words.evidence}</a>
          </li>
          <li>
            <a href={page}>{words.seePublic}</a>
          </li>
        </ul>
      </Card>
      <Card title={words.remove}>
        {used.length === 0 ? (
          <form method="post">
            <input type="hidden" name="intent" value="remove" />
            {seen}
            <p>{words.removeHint}</p>
            <FormEnd>
              <Button kind="outline">{words.remove}</Button>
            </FormEnd>
          </form>
        ) : (
          <>
            <p>{words.used}</p>
            <ul>
              {used.map(([name, count]) => (
                <li key={name}>{words.uses[name as keyof typeof words.uses](count)}</li>
              ))}
            </ul>
          </>
        )}
      </Card>
    </>
  );
}
