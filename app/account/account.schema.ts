// Forms of sign-in, first start and accounts.
import * as z from "zod";
import { accountWords } from "#app/messages/account.ts";
import { roles } from "../role/role.ts";

const words = accountWords().errors;

export const signInSchema = z.strictObject({
  login: z.string().trim().min(1, words.login).max(200, words.login),
  password: z.string().min(1, words.password).max(1000, words.password),
  to: z.string().max(2000).default(""),
});

/** NIST SP 800-63B-4: a password that stands alone has 15 characters or more, counted by code point, and no rules of composition. */
export const leastPasswordLength = 15;

const common = /password|machikoe|qwerty|123456789?0?|abcdefg?|111111+|letmein|admin|welcome/g;
const repeats = (value: string): boolean => /^(.{1,4})\1+.{0,3}$/su.test(value);
/** What is left of a password beside words that everybody tries first. */
const ownPart = (value: string): number => [...value.toLowerCase().replace(common, "")].length;

export const newPassword = z
  .string()
  .max(1000, words.passwordLong)
  .refine((value) => [...value].length >= leastPasswordLength, words.passwordShort(leastPasswordLength))
  .refine((value) => !repeats(value.toLowerCase()) && ownPart(value) >= 8, words.passwordCommon);

export const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{2,99}$/, words.loginForm);

const personName = z.string().trim().min(1, words.name).max(100, words.nameLong);

export const setUpSchema = z.strictObject({
  code: z.string().trim().min(1, words.setUpCode).max(40, words.setUpCode),
  cityCode: z
    .string()
    .max(20, words.cityCode)
    .transform((value) => value.normalize("NFKC").trim())
    .refine(isCityCode, words.cityCode),
  cityName: z.string().trim().min(1, words.cityName).max(40, words.cityName),
  prefecture: z.string().trim().min(1, words.prefecture).max(10, words.prefecture),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, words.slug),
  procedureWord: z.string().trim().min(1, words.procedureWord).max(40, words.procedureWord),
  classHeading: z.string().trim().min(1, words.classHeading).max(40, words.classHeading),
  office: z.string().trim().min(1, words.office).max(100, words.office),
  phone: z.string().trim().min(1, words.phone).max(40, words.phone),
  hours: z.string().trim().max(100, words.hours).default(""),
  areas: z.string().max(5000, words.areas).default(""),
  name: personName,
  login: loginName,
  password: newPassword,
});

/**
 * 全国地方公共団体コード: six digits, the last a check digit: 11 minus (the first five weighted 6 5 4 3 2, modulo 11), its last figure
 * (総務省「全国地方公共団体コード仕様」).
 */
export function isCityCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return Number(code[5]) === (11 - (sum % 11)) % 10;
}

export const newAccountSchema = z.strictObject({
  name: personName,
  login: loginName,
  password: newPassword,
  role: z.enum(roles, words.role),
  scope: z.string().max(80).default("city"),
  until: z.string().max(40).default(""),
});

export const grantSchema = z.strictObject({
  intent: z.literal("grant"),
  role: z.enum(roles, words.role),
  scope: z.string().max(80).default("city"),
  until: z.string().max(40).default(""),
});
