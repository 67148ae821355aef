// What the frame of every page inside a city says: its name, its words and whom to ask.
import type { Reader } from "#db/database.ts";
import { cityById } from "#db/queries/city.ts";

export interface CityFrame {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** The city's own word for the procedure: パブリックコメント, 意見公募 … */
  readonly procedureWord: string;
  /** The city's word over the classes: 反映区分 … */
  readonly classHeading: string;
  readonly office: string;
  readonly phone: string;
  readonly hours: string;
  /** Least days of a period; both ends counted. */
  readonly minimumDays: number;
  readonly demo: boolean;
}

/** The frame of a city. @throws when there is no city of this id */
export async function cityFrame(reader: Reader, cityId: string): Promise<CityFrame> {
  const city = await cityById(reader, cityId);
  if (!city) throw new Error(`there is no city ${cityId}`);
  return {
    id: city.id,
    slug: city.slug,
    name: city.name,
    procedureWord: city.consultation_word,
    classHeading: city.class_heading,
    office: city.contact_office,
    phone: city.contact_phone,
    hours: city.contact_hours,
    minimumDays: city.minimum_days,
    demo: city.demo === 1,
  };
}
