// あなたについて: only what the case asks, each with 必須 or 任意.
import { commentWords } from "#app/messages/comment.ts";
import { sharedWords } from "#app/messages/shared.ts";
import { RadioGroup } from "#app/shared/ui/choice-field.tsx";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { OpinionBox } from "#app/shared/ui/opinion-box.tsx";
import { Phrased } from "#app/shared/ui/phrased.tsx";
import type { Asked } from "../comment.schema.ts";
import type { CommentAsked } from "../comment-page.ts";
import type { CommentValues } from "../comment-values.ts";
import type { EarlyErrors } from "./use-early-errors.ts";

type PersonFieldsProps = { early: EarlyErrors; asked: CommentAsked; values: CommentValues };

const needOf = (asked: Asked) => (asked === "required" ? ("required" as const) : ("optional" as const));

export function PersonFields({ early, asked, values }: PersonFieldsProps) {
  const words = commentWords().person;
  const { identity, eligibility, ageBands, areas } = asked.rules;
  const who = early.current("who", values.who);
  const category = early.current("eligibility", values.eligibility);
  const field = (name: "organisation" | "name" | "postcode" | "address" | "phone" | "mail") => ({
    ...early.register(name),
    error: early.errorOf(name),
    defaultValue: values[name],
  });
  const open = (need: Asked) => ({
    value: "",
    label: need === "required" ? sharedWords().form.choose : words.noAnswer,
  });
  const organisation =
    identity.name !== "none" && (!early.live || who === "organisation") ? (
      <TextField {...field("organisation")} label={words.organisationName} autoComplete="organization" />
    ) : undefined;
  return (
    <OpinionBox
      legend={
        <h2>
          <Phrased>{words.legend}</Phrased>
        </h2>
      }
      id="person"
    >
      {asked.useNotice !== "" && <p className="col hint">{asked.useNotice}</p>}
      <RadioGroup
        {...early.register("who")}
        label={words.who}
        need="required"
        error={early.errorOf("who")}
        defaultValue={values.who}
        choices={[
          { value: "person", label: words.person },
          { value: "organisation", label: words.organisation, more: organisation },
        ]}
      />
      {identity.name !== "none" && (
        <TextField
          {...field("name")}
          label={words.name}
          hint={early.live && who !== "organisation" ? undefined : words.nameHint}
          need={needOf(identity.name)}
          width="middle"
          autoComplete="name"
        />
      )}
      {identity.address !== "none" && (
        <>
          <TextField
            {...field("postcode")}
            label={words.postcode}
            need="optional"
            width="short"
            inputMode="numeric"
            autoComplete="postal-code"
          />
          <TextField
            {...field("address")}
            label={words.address}
            need={needOf(identity.address)}
            autoComplete="street-address"
          />
        </>
      )}
      {identity.phone !== "none" && (
        <TextField
          {...field("phone")}
          label={words.phone}
          need={needOf(identity.phone)}
          width="middle"
          type="tel"
          autoComplete="tel"
        />
      )}
      {identity.mail !== "none" && (
        <TextField
          {...field("mail")}
          label={words.mail}
          need={needOf(identity.mail)}
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      {eligibility.length > 0 && (
        <RadioGroup
          {...early.register("eligibility")}
          label={words.eligibility}
          need="required"
          error={early.errorOf("eligibility")}
          defaultValue={values.eligibility}
          choices={eligibility.map(({ code, label, extra }) => ({
            value: code,
            label,
            more:
              extra !== "" && (!early.live || category === code) ? (
                <TextField
                  {...early.register(`extra.${code}`)}
                  label={extra}
                  error={early.errorOf(`extra.${code}`)}
                  defaultValue={values.extra[code] ?? ""}
                />
              ) : undefined,
          }))}
        />
      )}
      {identity.age !== "none" && (
        <Select
          {...early.register("age")}
          label={words.age}
          need={needOf(identity.age)}
          error={early.errorOf("age")}
          width="middle"
          options={[open(identity.age), ...ageBands.map((band) => ({ value: band, label: band }))]}
          defaultValue={values.age}
        />
      )}
      {identity.area !== "none" && (
        <Select
          {...early.register("area")}
          label={words.area}
          need={needOf(identity.area)}
          error={early.errorOf("area")}
          width="middle"
          options={[open(identity.area), ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={values.area}
        />
      )}
    </OpinionBox>
  );
}
