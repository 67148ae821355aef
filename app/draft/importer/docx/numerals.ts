// Figures as Word shows them in its automatic numbers.

const katakana = [..."アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"];
const iroha = [..."イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"];
const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

function kanji(value: number): string {
  const ones = [..."〇一二三四五六七八九"];
  if (value >= 100) return [...String(value)].map((d) => ones[Number(d)]).join("");
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? ones[tens] : ""}${tens > 0 ? "十" : ""}${value % 10 > 0 || tens === 0 ? ones[value % 10] : ""}`;
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  return signs
    .map(([unit, sign]) => {
      const times = Math.floor(rest / unit);
      rest -= times * unit;
      return sign.repeat(times);
    })
    .join("");
}

function circled(value: number): string {
  if (value <= 20) return String.fromCharCode(0x245f + value);
  return String.fromCharCode((value <= 35 ? 0x323c : 0x328d) + value);
}

const letter = (value: number): string =>
  String.fromCharCode(64 + ((value - 1) % 26) + 1).repeat(Math.ceil(value / 26));

/** Numbers beyond this are shown as decimal figures in every format. */
const largestShown = 999;

/** One counter in the format Word names it by (ECMA-376 17.18.59); formats not listed are shown as decimal figures. */
export function shownNumber(value: number, format: string): string {
  if (value < 1 || value > largestShown) return String(value);
  switch (format) {
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return fullWidth(String(value));
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value <= 50 ? circled(value) : String(value);
    case "decimalEnclosedParen":
      return value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`;
    case "japaneseCounting":
    case "chineseCounting":
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
      return kanji(value);
    case "aiueo":
    case "aiueoFullWidth":
      return katakana[(value - 1) % katakana.length] ?? "";
    case "iroha":
    case "irohaFullWidth":
      return iroha[(value - 1) % iroha.length] ?? "";
    case "upperRoman":
      return value < 90 ? roman(value) : String(value);
    case "lowerRoman":
      return value < 90 ? roman(value).toLowerCase() : String(value);
    case "upperLetter":
      return letter(value);
    case "lowerLetter":
      return letter(value).toLowerCase();
    default:
      return String(value);
  }
}
