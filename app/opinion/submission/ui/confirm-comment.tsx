// 確かめる: everything that will be handed in, each part with its way back.
import { commentWords } from "#app/messages/comment.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { ConfirmList } from "#app/shared/ui/confirm-list.tsx";
import { Facts } from "#app/shared/ui/facts.tsx";
import { Kagi } from "#app/shared/ui/kagi.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import type { CommentAsked, ConfirmPage } from "../comment-page.ts";
import { commentFields } from "../comment-values.ts";
import { HiddenFields } from "./hidden-fields.tsx";

export function ConfirmComment({ asked, page }: { asked: CommentAsked; page: ConfirmPage }) {
  const words = commentWords();
  const path = `/consultations/${asked.slug}/comment`;
  const back = (label: string, to: string) => (
    <Button kind="plain" name="step" value="back" formAction={`${path}#${to}`}>
      {label}
    </Button>
  );
  return (
    <>
      <PageTop kind={words.steps.confirm} title={words.confirmTitle} lead={words.confirm.lead} />
      <form method="post" action={path}>
        <HiddenFields fields={[["token", page.token], ["form_token", page.formToken], ...commentFields(page.values)]} />
        <ConfirmList
          items={[
            ...page.boxes.map((box, index) => ({
              title: words.opinion(index + 1),
              content: (
                <>
                  <p>{box.place}</p>
                  {box.about !== "" && <p className="sub">{box.about}</p>}
                  <Kagi asWritten className="mt">
                    {box.text}
                  </Kagi>
                </>
              ),
              edit: back(words.confirm.edit(index + 1), `opinion-${index + 1}`),
            })),
            {
              title: words.person.legend,
              content: <Facts rows={page.person} />,
              edit: back(words.confirm.editPerson, "person"),
            },
          ]}
        />
        <Leaf title={words.confirm.before}>
          <ul className="dot col">
            <li>{words.confirm.final}</li>
            <li>{asked.publicationNotice || words.notice.result}</li>
          </ul>
          <p className="mt3">
            <Button name="step" value="send">
              {words.confirm.send}
            </Button>
          </p>
          <p className="mt">{back(words.confirm.back, "opinions")}</p>
        </Leaf>
      </form>
    </>
  );
}
