// 書く: the opinions, then the person, then on to the page where all is looked over.
import { useMemo } from "react";
import { commentWords } from "#app/messages/comment.ts";
import { formatClosing } from "#app/shared/time/wareki.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { MAX_OPINION_LENGTH, MAX_OPINIONS, sectionKeyOf } from "../comment.ts";
import { listedErrors } from "../comment-errors.ts";
import type { CommentAsked, WritePage } from "../comment-page.ts";
import { removedFields } from "../comment-values.ts";
import { HiddenFields } from "./hidden-fields.tsx";
import { OpinionFields } from "./opinion-fields.tsx";
import { PersonFields } from "./person-fields.tsx";
import { useEarlyErrors } from "./use-early-errors.ts";

type CommentFormProps = { asked: CommentAsked; page: WritePage };

function Notices({ page, path }: { page: WritePage; path: string }) {
  const words = commentWords();
  return (
    <>
      {page.already !== null && (
        <Notice title={words.already.title} action={<a href="/receipts/issued">{words.already.link}</a>}>
          {words.already[page.already]}
        </Notice>
      )}
      {page.notOpen !== null && <Notice tone="warn">{words.box.notOpen(page.notOpen)}</Notice>}
      {page.removed !== null && (
        <Notice
          live
          action={
            <Button kind="plain" name="step" value="restore" formAction={`${path}#opinions`}>
              {words.box.restore}
            </Button>
          }
        >
          {words.box.removed}
        </Notice>
      )}
    </>
  );
}

export function CommentForm({ asked, page }: CommentFormProps) {
  const words = commentWords();
  const rules = useMemo(() => ({ ...asked.rules, sections: asked.sections.map(({ key }) => key) }), [asked]);
  const early = useEarlyErrors(rules, page.errors);
  const path = `/consultations/${asked.slug}/comment`;
  const { opinions } = page.values;
  const full = opinions.length >= MAX_OPINIONS;
  const keys = opinions.map((box) => sectionKeyOf(box.about));
  return (
    <>
      <PageTop
        kind={words.steps.write}
        title={words.title}
        lead={words.lead(asked.title, formatClosing(asked.closesAt, { both: true }))}
      >
        <p className="sub col">{words.limits(MAX_OPINIONS, MAX_OPINION_LENGTH.toLocaleString("ja-JP"))}</p>
      </PageTop>
      <ErrorSummary errors={listedErrors(early.errors)} ref={early.summary} />
      <form method="post" action={`${path}#errors`} noValidate onSubmit={early.onSubmit} id="opinions">
        {/* Enter in a field presses the first button of a form. */}
        <button type="submit" className="vh" name="step" value="confirm" tabIndex={-1} aria-hidden="true">
          {words.notice.toConfirm}
        </button>
        <HiddenFields
          fields={[
            ["token", page.token],
            ["form_token", page.formToken],
            ...(page.removed === null ? [] : removedFields(page.removed)),
          ]}
        />
        <Notices page={page} path={path} />
        {opinions.map((box, index) => {
          const key = keys[index] ?? null;
          return (
            <OpinionFields
              key={index}
              early={early}
              index={index}
              box={box}
              above={key === null ? undefined : page.texts[key]}
              repeated={keys.indexOf(key) < index}
              sections={asked.sections}
              path={path}
              removable={opinions.length > 1}
            />
          );
        })}
        <div className="op">
          <div>
            {full ? (
              <p className="hint">{words.box.full(MAX_OPINIONS)}</p>
            ) : (
              <p>
                <Button kind="outline" name="step" value="add" formAction={`${path}#opinion-${opinions.length + 1}`}>
                  {words.box.add}
                </Button>
              </p>
            )}
          </div>
        </div>
        <PersonFields early={early} asked={asked} values={page.values} />
        <div className="op">
          <div>
            <p className="col">{asked.publicationNotice || words.notice.result}</p>
            <p className="mt3">
              <Button name="step" value="confirm">
                {words.notice.toConfirm}
              </Button>
            </p>
            <p className="sub">{words.notice.notYet}</p>
          </div>
        </div>
      </form>
    </>
  );
}
