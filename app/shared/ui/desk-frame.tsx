// The frame of every page of the desk: a head of 48 px with city, case, jobs and who is here.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { Chip, Face } from "./chip.tsx";
import { classNames } from "./class-names.ts";

export type DeskTab = { label: string; href: string; count?: number; current?: boolean };

type DeskFrameProps = {
  /** Where the mark leads. */
  home: string;
  city?: { name: string };
  /** The case one works on, with its state in words. */
  subject?: { name: string; href?: string; state?: string };
  tabs?: readonly DeskTab[];
  /** Who is signed in. */
  who?: { name: string; href?: string };
  /** Colleagues at the same case and where they are. */
  others?: readonly { name: string; where?: string }[];
  /** A form that signs out by POST. */
  signOut?: ReactNode;
  demo?: boolean;
  /** The page fills the window and its panes scroll alone; otherwise the page scrolls. */
  fit?: boolean;
  /** Stands at the foot of the window: the status bar. */
  foot?: ReactNode;
  children: ReactNode;
  locale?: Locale;
};

function Subject({ subject }: { subject: NonNullable<DeskFrameProps["subject"]> }) {
  const name = <b>{subject.name}</b>;
  return (
    <>
      {subject.href ? <a href={subject.href}>{name}</a> : name}
      {subject.state !== undefined && <Chip tone="solid">{subject.state}</Chip>}
    </>
  );
}

export function DeskFrame(props: DeskFrameProps) {
  const { home, city, subject, tabs = [], who, others = [], signOut, demo, fit, foot, children, locale } = props;
  const all = sharedWords(locale);
  return (
    <div className={classNames("desk", fit && "fit")}>
      <a className="skip" href="#main">
        {all.frame.skip}
      </a>
      {demo && (
        <aside className="demo" aria-label={all.frame.demoMark}>
          {all.frame.demo}
        </aside>
      )}
      <header className="head">
        <a className="brand" href={home}>
          {all.product}
        </a>
        <p className="case">
          {city && <span className="sub">{city.name}</span>}
          {subject && <Subject subject={subject} />}
        </p>
        {tabs.length > 0 && (
          <nav className="tabs" aria-label={all.desk.tabs}>
            <ul>
              {tabs.map((tab) => (
                <li key={tab.href}>
                  <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
                    {tab.label}
                    {tab.count !== undefined && <small>{tab.count.toLocaleString("ja-JP")}</small>}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {(who || others.length > 0 || signOut) && (
          <div className="who">
            {others.map((other) => (
              <span key={other.name} className="nb">
                <Face name={other.name} other />
                {other.name}
                {other.where !== undefined && <> {other.where}</>}
              </span>
            ))}
            {who && (
              <span className="nb">
                <Face name={who.name} />
                {who.href ? <a href={who.href}>{who.name}</a> : who.name}
              </span>
            )}
            {signOut}
          </div>
        )}
      </header>
      {children}
      {foot}
    </div>
  );
}
