// 意見の枠: one opinion of the form, under the text it is about.
import { type ComponentProps, useRef } from "react";
import { SectionText } from "#app/draft/ui/section-text.tsx";
import { commentWords } from "#app/messages/comment.ts";
import { formatClosing } from "#app/shared/time/wareki.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Select, TextArea, TextField } from "#app/shared/ui/field.tsx";
import { OpinionBox, QuotedText } from "#app/shared/ui/opinion-box.tsx";
import { sectionKeyOf } from "../comment.ts";
import type { SectionChoice, SectionShownAbove } from "../comment-page.ts";
import type { BoxValues } from "../comment-values.ts";
import { QuotePicker } from "./quote-picker.tsx";
import type { EarlyErrors } from "./use-early-errors.ts";

type OpinionFieldsProps = {
  early: EarlyErrors;
  index: number;
  box: BoxValues;
  /** Text of the section the box is on; absent for the whole plan and typed places. */
  above?: SectionShownAbove;
  /** Another box above shows the same text already. */
  repeated: boolean;
  sections: readonly SectionChoice[];
  /** Address of the page the form is sent to. */
  path: string;
  /** There are others, so this one may go. */
  removable: boolean;
};

type PlaceOption = { value: string; label: string };

/** Places to choose from: sections that are open and the one chosen, in their chapters; then the whole plan and a typed place. */
function placeOptions(sections: readonly SectionChoice[], chosen: string): ComponentProps<typeof Select>["options"] {
  const words = commentWords().box;
  const options: (PlaceOption | { label: string; options: PlaceOption[] })[] = [];
  for (const section of sections) {
    const value = `section:${section.key}`;
    if (!section.open && value !== chosen) continue;
    const option = { value, label: section.open ? section.label : words.closedSection(section.label) };
    const last = options.at(-1);
    if (section.chapter === null) options.push(option);
    else if (last && "options" in last && last.label === section.chapter) last.options.push(option);
    else options.push({ label: section.chapter, options: [option] });
  }
  return [...options, { value: "whole", label: words.whole }, { value: "typed", label: words.typed }];
}

export function OpinionFields({ early, index, box, above, repeated, sections, path, removable }: OpinionFieldsProps) {
  const words = commentWords();
  const text = useRef<HTMLDivElement>(null);
  const prefix = `opinions.${index}` as const;
  const place = early.current(`${prefix}.place`, box.place);
  const key = sectionKeyOf(box.about);
  const shown = above !== undefined && place === box.about;
  const closesAt = sections.find((section) => section.key === key)?.closesAt ?? null;
  const placeError = early.errorOf(`${prefix}.place`);
  const typedError = early.errorOf(`${prefix}.typed`);
  const choice = (
    <>
      <Select
        {...early.register(`${prefix}.place`)}
        label={words.box.place}
        error={placeError}
        options={placeOptions(sections, box.place)}
        defaultValue={box.place}
      />
      <div hidden={early.live && place !== "typed"}>
        <TextField
          {...early.register(`${prefix}.typed`)}
          label={words.box.typedPlace}
          hint={words.box.typedHint}
          error={typedError}
          width="middle"
          defaultValue={box.typed}
        />
      </div>
    </>
  );
  return (
    <OpinionBox legend={<h2>{words.opinion(index + 1)}</h2>} id={`opinion-${index + 1}`}>
      <input type="hidden" {...early.register(`${prefix}.about`)} defaultValue={box.about} />
      {above && (
        <div hidden={!shown}>
          <div ref={text}>
            <QuotedText
              place={above.pages === "" ? undefined : above.pages}
              title={above.place}
              summary={words.box.sectionText}
              open={!repeated}
            >
              <SectionText tree={above.tree} anchor={`o${index + 1}`} place={above.place} level={2} />
            </QuotedText>
          </div>
          {closesAt !== null && <p className="sub mt">{words.box.until(formatClosing(closesAt))}</p>}
          {above.paragraphs.length > 1 && (
            <Select
              {...early.register(`${prefix}.paragraph`)}
              label={words.box.sentence}
              need="optional"
              options={[
                { value: "", label: words.box.wholeSection },
                ...above.paragraphs.map((one) => ({ value: String(one.n), label: one.text })),
              ]}
              defaultValue={box.paragraph}
            />
          )}
          <QuotePicker early={early} field={`${prefix}.quote`} start={box.quote} text={text} />
        </div>
      )}
      {above ? (
        <details className="mt" open={placeError !== undefined || typedError !== undefined}>
          <summary>{words.box.otherPlace}</summary>
          {choice}
        </details>
      ) : (
        choice
      )}
      <TextArea
        {...early.register(`${prefix}.text`)}
        voice
        label={words.box.text}
        need="required"
        hint={index === 0 ? words.box.textHint : undefined}
        error={early.errorOf(`${prefix}.text`)}
        defaultValue={box.text}
      />
      {removable && (
        <p className="mt">
          <Button kind="plain" name="step" value={`remove:${index}`} formAction={`${path}#opinions`}>
            {words.box.remove(index + 1)}
          </Button>
        </p>
      )}
    </OpinionBox>
  );
}
