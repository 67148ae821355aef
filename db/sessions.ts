// The seven methods through which Lucia reads and writes sessions; ids are SHA-256 of tokens.
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import type { Keeper, Reader } from "./database.ts";

type Keep = <T>(work: (keeper: Keeper) => Promise<T>) => Promise<T>;

const asSession = (row: {
  id: string;
  account_id: string;
  expires_at: string;
  absolute_expires_at: string;
}): DatabaseSession => ({
  id: row.id,
  userId: row.account_id,
  expiresAt: new Date(row.expires_at < row.absolute_expires_at ? row.expires_at : row.absolute_expires_at),
  attributes: {},
});

/**
 * Lucia's adapter over either engine.
 * @param lives idle and absolute life of a session in milliseconds; renewal never passes the absolute end
 */
export function sessionAdapter(reader: Reader, keep: Keep, lives: { idle: number; absolute: number }): Adapter {
  const sessions = () => reader.selectFrom("session").select(["id", "account_id", "expires_at", "absolute_expires_at"]);
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await sessions().where("id", "=", id).executeTakeFirst();
      if (!row) return [null, null];
      const account = await reader
        .selectFrom("account")
        .select("id")
        .where("id", "=", row.account_id)
        .where("disabled_at", "is", null)
        .executeTakeFirst();
      return account ? [asSession(row), { id: account.id, attributes: {} }] : [null, null];
    },
    async getUserSessions(userId) {
      return (await sessions().where("account_id", "=", userId).execute()).map(asSession);
    },
    async setSession(session) {
      const now = Date.now();
      await keep((k) =>
        k
          .insertInto("session")
          .values({
            id: session.id,
            account_id: session.userId,
            created_at: new Date(now).toISOString(),
            last_seen_at: new Date(now).toISOString(),
            expires_at: new Date(now + lives.idle).toISOString(),
            absolute_expires_at: new Date(now + lives.absolute).toISOString(),
          })
          .execute(),
      );
    },
    async updateSessionExpiration(id) {
      const now = Date.now();
      await keep((k) =>
        k
          .updateTable("session")
          .set({ last_seen_at: new Date(now).toISOString(), expires_at: new Date(now + lives.idle).toISOString() })
          .where("id", "=", id)
          .execute(),
      );
    },
    async deleteSession(id) {
      await keep((k) => k.deleteFrom("session").where("id", "=", id).execute());
    },
    async deleteUserSessions(userId) {
      await keep((k) => k.deleteFrom("session").where("account_id", "=", userId).execute());
    },
    async deleteExpiredSessions() {
      const now = new Date().toISOString();
      await keep((k) =>
        k
          .deleteFrom("session")
          .where((eb) => eb.or([eb("expires_at", "<=", now), eb("absolute_expires_at", "<=", now)]))
          .execute(),
      );
    },
  };
}
