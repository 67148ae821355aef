// Forty words that must not get out, by who may read them and when.

const bird = (n: number): string => `カナリア${String(n).padStart(2, "0")}羽`;

/** Of people: for nobody's eyes but the secretariat's, and for theirs only by a press that is written down. */
export const personal = {
  webName: bird(1),
  webAddress: bird(2),
  webPhone: "090-9001-0003",
  webPhoneFigures: "09090010003",
  webMail: "canary04@mihon.example",
  employer: bird(5),
  webPostcode: "998-0006",
  organisation: bird(7),
  representative: bird(8),
  organisationAddress: bird(9),
  paperName: bird(10),
  paperAddress: bird(11),
  paperPhone: "080-9001-0012",
  maskedInLetter: bird(13),
  maskedInBox: bird(14),
} as const;

/** Of the desk: for staff, never for the public, not even after publication. */
export const internal = {
  excludedLetter: bird(16),
  excludedOpinion: bird(17),
  greeting: bird(18),
  notOpinion: bird(19),
  asideReason: bird(20),
  heading: bird(21),
  ownWords: bird(22),
  tag: bird(23),
  staffName: bird(24),
  staffLogin: "canary25@mihon.example",
  divisionStaffName: bird(26),
  unannouncedTitle: bird(27),
  unpublishedSection: bird(28),
  importText: bird(29),
  importName: bird(30),
  removedName: bird(31),
  removedText: bird(32),
  firstAnswer: bird(33),
  withdrawnAnswer: bird(34),
} as const;

/** Private until the result is published, public from then on. */
export const later = {
  summary: bird(35),
  answer: bird(36),
  written: bird(37),
  writtenAnswer: bird(38),
  revisionAfter: bird(39),
  revisionReason: bird(40),
} as const;

/** Public for a while: it was withdrawn after it had been published. */
export const withdrawn = { summary: bird(41), answer: internal.withdrawnAnswer } as const;
