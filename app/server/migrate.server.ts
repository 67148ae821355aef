// `npm run db:migrate`: brings the database of an environment to the tables this version needs.
import { migrate as migrateDatabase } from "#db/migrate.ts";
import { parseStorage } from "./environment.ts";

/**
 * Migrates and prints which steps ran.
 * @throws StartRefused when DATABASE_URL is missing
 */
export async function migrate(variables: Readonly<Record<string, string | undefined>>): Promise<void> {
  const ran = await migrateDatabase(parseStorage(variables));
  console.log(ran.length === 0 ? "The database is up to date." : `Migrated: ${ran.join(", ")}`);
}
