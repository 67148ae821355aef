import { describe, expect, it } from "vitest";
import {
  expectContentsAndRemarks,
  expectEveryCharacter,
  expectHeadings,
  expectJoins,
  expectTables,
  samples,
  which,
} from "./documents.ts";

describe(`slides read out box by box, without blank lines above titles (${which})`, () => {
  it("finds the marked sections and proposes the unmarked slide titles", () => expectHeadings(samples.slides));
  it("has no contents and nothing to point out", () => expectContentsAndRemarks(samples.slides));
  it("joins the lines that the boxes cut", () => expectJoins(samples.slides));
  it("has no table", () => expectTables(samples.slides));
  it("keeps every character", () => expectEveryCharacter(samples.slides));
});

describe(`a handout in parts whose titles are lost (${which})`, () => {
  it("finds the sections and proposes the titles of figures and alternatives", () => expectHeadings(samples.parts));
  it("points out where the numbers begin again", () => expectContentsAndRemarks(samples.parts));
  it("joins nothing", () => expectJoins(samples.parts));
  it("keeps the tables apart from headings", () => expectTables(samples.parts));
  it("keeps every character", () => expectEveryCharacter(samples.parts));
});

describe(`a text whose # depth does not follow its numbers (${which})`, () => {
  it("takes levels from the numbers", () => expectHeadings(samples.hashes));
  it("has nothing to point out", () => expectContentsAndRemarks(samples.hashes));
  it("joins nothing", () => expectJoins(samples.hashes));
  it("keeps the tables apart from headings", () => expectTables(samples.hashes));
  it("keeps every character", () => expectEveryCharacter(samples.hashes));
});

describe(`a text that does not follow its list of contents (${which})`, () => {
  it("finds the sections of the text, not the entries of the list", () => expectHeadings(samples.contents));
  it("sets the list apart and points out what differs", () => expectContentsAndRemarks(samples.contents));
  it("joins sentences cut by the end of a page", () => expectJoins(samples.contents));
  it("has no table", () => expectTables(samples.contents));
  it("keeps every character", () => expectEveryCharacter(samples.contents));
});

describe(`a policy with full and half width brackets (${which})`, () => {
  it("finds the sections and leaves lettered items in the text", () => expectHeadings(samples.brackets));
  it("has nothing to point out", () => expectContentsAndRemarks(samples.brackets));
  it("joins the sentence cut by the end of a page", () => expectJoins(samples.brackets));
  it("keeps the schedule a table", () => expectTables(samples.brackets));
  it("keeps every character", () => expectEveryCharacter(samples.brackets));
});

describe("the five documents", () => {
  it("are more than empty", () => {
    expect(Math.min(...Object.values(samples).map(({ text }) => text.length))).toBeGreaterThan(300);
  });
});
