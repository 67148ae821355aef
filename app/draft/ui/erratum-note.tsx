// 正誤: a correction, dated, where the mistake stands.
import { Dated } from "#app/city/ui/dated.tsx";
import { draftWords } from "#app/messages/draft.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { Notice } from "#app/shared/ui/notice.tsx";
import type { ErratumShown } from "../section-shown.ts";

/** What a correction says, in one sentence. */
export function erratumSentence({ wrong, correct }: Pick<ErratumShown, "wrong" | "correct">): string {
  const words = draftWords().erratum;
  if (correct === "") return words.removed(wrong);
  return wrong === "" ? words.added(correct) : words.says(wrong, correct);
}

export function ErratumNotes({ errata }: { errata: readonly ErratumShown[] }) {
  const words = draftWords().erratum;
  return (
    <>
      {errata.map((one) => (
        <Notice
          key={one.id}
          tone="warn"
          title={`${words.title}　${words.on(formatDay(tokyoDay(one.published_at), { both: true }))}`}
        >
          <p>{erratumSentence(one)}</p>
          {one.note !== "" && (
            <p className="sub">
              <Dated>{one.note}</Dated>
            </p>
          )}
        </Notice>
      ))}
    </>
  );
}
