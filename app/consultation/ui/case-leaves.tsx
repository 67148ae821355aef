// The further blocks of a case: documents, the ways in, what happens afterwards, notices, corrections, whom to ask.
import { shortClosingDay } from "#app/city/day-words.ts";
import { Dated } from "#app/city/ui/dated.tsx";
import { erratumSentence } from "#app/draft/ui/erratum-note.tsx";
import { fileLabel } from "#app/file/file-label.ts";
import { consultationWords } from "#app/messages/consultation.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { GoLink } from "#app/shared/ui/button.tsx";
import { type Fact, Facts } from "#app/shared/ui/facts.tsx";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { Thread } from "#app/shared/ui/thread-line.tsx";
import type { CaseReading } from "../read-case.server.ts";
import { draftOfCase } from "./case-top.tsx";

type Of = { of: CaseReading };

const documentHref = (of: CaseReading, id: string): string => `/consultations/${of.slug}/documents/${id}`;

export function CaseDocuments({ of }: Of) {
  const words = consultationWords();
  const files = of.documents.filter((one) => one.role !== "form");
  return (
    <Leaf title={words.documents.title}>
      <ItemLinks
        items={[
          { title: words.readWhole(of.draft.stage), href: draftOfCase(of), note: words.documents.onScreen },
          ...files.map((one) => ({
            title: `${one.title}${fileLabel(one)}`,
            href: documentHref(of, one.id),
            note: words.documents.role[one.role],
          })),
          ...(of.places.trim() === ""
            ? []
            : [{ title: words.documents.onPaper, note: <span className="asis">{of.places.trim()}</span> }]),
        ]}
      />
    </Leaf>
  );
}

export function CaseWays({ of }: Of) {
  const words = consultationWords().ways;
  const until = shortClosingDay(of.told.closesAt);
  const forms = of.documents.filter((one) => one.role === "form");
  const ways: Fact[] = of.channels.map((channel) => {
    if (channel.code === "web") {
      return {
        label: words.web,
        value: (
          <>
            {words.webLead}
            {of.phase === "open" && (
              <>
                <br />
                <a href={`/consultations/${of.slug}/comment`}>{words.webWhole}</a>
              </>
            )}
          </>
        ),
      };
    }
    return {
      label: channel.label,
      value: (
        <>
          <span className="asis">{channel.address.trim() === "" ? words.askFor : channel.address.trim()}</span>
          <br />
          <span className="sub">
            <Dated>{channel.closing === "postmark" ? words.postmark(until) : words.arrival(until)}</Dated>
          </span>
        </>
      ),
    };
  });
  const form: Fact = {
    label: words.form,
    value: (
      <>
        {forms.map((one) => (
          <span key={one.id}>
            <a href={documentHref(of, one.id)}>
              {one.title}
              {fileLabel(one)}
            </a>
            <br />
          </span>
        ))}
        <span className="sub">{words.formNote}</span>
      </>
    ),
  };
  return (
    <Leaf title={words.title}>
      <Facts rows={forms.length > 0 ? [...ways, form] : ways} />
    </Leaf>
  );
}

export function CaseAfter({ of }: Of) {
  const words = consultationWords().after;
  const state = of.phase === "published" ? "did" : undefined;
  return (
    <Leaf title={words.title}>
      <Thread
        steps={[
          { step: words.number, state, children: <p className="col">{words.numberNote}</p> },
          { step: words.read, state, children: <p className="col">{words.readNote}</p> },
          { step: words.publish, state, children: <p className="col">{words.publishNote}</p> },
        ]}
      />
      <p className="mt">
        <GoLink href="/receipts">{words.lookUp}</GoLink>
      </p>
    </Leaf>
  );
}

/** A block of labelled texts; nothing at all where none is written. */
function Notes({ title, rows }: { title: string; rows: readonly { label: string; text: string }[] }) {
  const written = rows.filter((row) => row.text.trim() !== "");
  if (written.length === 0) return null;
  return (
    <Leaf title={title}>
      <Facts
        rows={written.map((row) => ({ label: row.label, value: <span className="asis">{row.text.trim()}</span> }))}
      />
    </Leaf>
  );
}

export function CaseNotices({ of }: Of) {
  const { notices, known } = consultationWords();
  return (
    <>
      <Notes
        title={notices.title}
        rows={[
          { label: notices.use, text: of.useNotice },
          { label: notices.publication, text: of.publicationNotice },
        ]}
      />
      {of.announcement.trim() !== "" && (
        <Leaf title={known.title}>
          <p className="asis col">{of.announcement.trim()}</p>
        </Leaf>
      )}
    </>
  );
}

export function CaseErrata({ of }: Of) {
  const words = consultationWords().errata;
  if (of.errata.length === 0) return null;
  return (
    <Leaf title={words.title} id="errata">
      <ul className="list col">
        {of.errata.map((one) => (
          <li key={one.id}>
            <p className="when num">
              <Dated>{formatDay(tokyoDay(one.published_at), { both: true })}</Dated>
            </p>
            <p>{(one.place === null ? "" : words.place(one.place)) + erratumSentence(one)}</p>
            {one.note !== "" && <p className="sub">{one.note}</p>}
          </li>
        ))}
      </ul>
    </Leaf>
  );
}

/** The number to dial: the first run of digits, so that an extension behind it is not dialled with it. */
const dialled = (phone: string): string | undefined => /\+?[0-9][0-9-]{5,}/.exec(phone.normalize("NFKC"))?.[0];

function Phone({ children }: { children: string }) {
  const number = dialled(children);
  return number === undefined ? children : <a href={`tel:${number}`}>{children}</a>;
}

export function CaseContact({ of }: Of) {
  const words = consultationWords().contact;
  const { office, phone, hours, mail } = of.contact;
  return (
    <Leaf title={words.title}>
      <p>
        <strong>{office}</strong>
      </p>
      <Facts
        className="mt"
        rows={[
          {
            label: words.phone,
            value: (
              <>
                <Phone>{phone}</Phone>
                {hours !== "" && <span className="sub">　{hours}</span>}
              </>
            ),
          },
          ...(mail === "" ? [] : [{ label: words.mail, value: <a href={`mailto:${mail}`}>{mail}</a> }]),
        ]}
      />
    </Leaf>
  );
}
