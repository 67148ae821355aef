// Single parts say what they must.
import { renderToStaticMarkup } from "react-dom/server";
import { useForm } from "react-hook-form";
import { describe, expect, it } from "vitest";
import { CheckboxGroup, RadioGroup } from "#app/shared/ui/choice-field.tsx";
import { DaysLeft } from "#app/shared/ui/days-left.tsx";
import { type DiffSegment, DiffText, sidesOf } from "#app/shared/ui/diff-view.tsx";
import { ErrorPage, troubleWords } from "#app/shared/ui/error-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { controlId, Select, TextArea, TextField } from "#app/shared/ui/field.tsx";
import { Pager } from "#app/shared/ui/pager.tsx";
import { ShareBar } from "#app/shared/ui/share-bar.tsx";

const change: readonly DiffSegment[] = [
  { how: "removed", text: "高齢者が" },
  { how: "added", text: "だれもが、" },
  { how: "same", text: "出かけられるまち。" },
];

describe("days left", () => {
  it("says how many days with the date beside them", () => {
    expect(renderToStaticMarkup(<DaysLeft days={18} until="12月8日（火）まで" />)).toBe(
      '<p class="days">あと<b class="num">18</b>日</p><p class="until">12月8日（火）まで</p>',
    );
  });

  it("says きょうまで on the last day", () => {
    expect(renderToStaticMarkup(<DaysLeft days={0} until="夜11時59分まで" />)).toContain("きょうまで");
  });
});

describe("a change of text", () => {
  it("says what was added and removed in words", () => {
    expect(renderToStaticMarkup(<DiffText segments={change} />)).toBe(
      "<del><b>［削除］</b>高齢者が</del><ins><b>［追加］</b>だれもが、</ins><span>出かけられるまち。</span>",
    );
  });

  it("has a side without text where all of it is new", () => {
    expect(sidesOf([{ how: "added", text: "新しい文。" }])).toEqual({
      before: null,
      after: [{ how: "added", text: "新しい文。" }],
    });
  });

  it("gives both texts when its sides are read", () => {
    const text = (side: ReturnType<typeof sidesOf>["before"]) =>
      Array.isArray(side) ? side.map((segment) => segment.text).join("") : side;
    const { before, after } = sidesOf(change);
    expect([text(before), text(after)]).toEqual(["高齢者が出かけられるまち。", "だれもが、出かけられるまち。"]);
  });
});

describe("a list of errors", () => {
  it("is not there when there is none", () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
  });

  it("counts and leads to the control of each field", () => {
    const html = renderToStaticMarkup(
      <ErrorSummary errors={[{ field: "opinions.1.text", message: "意見を書いてください" }]} />,
    );
    expect(html).toContain(`<a href="#${controlId("opinions.1.text")}">意見を書いてください</a>`);
    expect(html.replaceAll("<wbr/>", "")).toContain("直していただきたい所が1つあります");
  });

  it("leads to the first choice of a question with choices", () => {
    const html = renderToStaticMarkup(
      <RadioGroup
        name="who"
        label="個人ですか、団体ですか"
        choices={[
          { value: "person", label: "個人" },
          { value: "group", label: "団体" },
        ]}
      />,
    );
    expect(html).toContain(`id="${controlId("who")}" value="person"`);
  });
});

describe("the error page", () => {
  it("tells the visitor the number of the incident", () => {
    const html = renderToStaticMarkup(<ErrorPage status={500} incident="20261120-8K3F2A" />);
    expect(html).toContain("この画面の番号：20261120-8K3F2A");
  });

  it("has words for what we refuse, and calls any other status our own trouble", () => {
    expect(troubleWords(404).title).toBe("ページが見つかりません");
    expect(troubleWords(502)).toEqual(troubleWords(500));
    expect(troubleWords(429)).not.toEqual(troubleWords(500));
  });
});

describe("paging", () => {
  it("shows nothing where there is one page only", () => {
    expect(renderToStaticMarkup(<Pager />)).toBe("");
  });
});

describe("the bar of a share", () => {
  it("is drawn by an attribute and never longer than its box", () => {
    expect(renderToStaticMarkup(<ShareBar share={1.7} />)).toContain('width="100%" height="14"');
    expect(renderToStaticMarkup(<ShareBar share={0.3333} />)).toContain('<rect width="33.3%"');
  });
});

function Form() {
  const { register } = useForm<{ name: string; text: string; place: string; who: string; topics: string[] }>();
  return (
    <form>
      <TextField label="お名前" {...register("name")} />
      <TextArea label="意見" defaultValue="バスを残してください。" {...register("text")} />
      <Select label="場所" options={[{ value: "a", label: "計画の全体" }]} {...register("place")} />
      <RadioGroup
        label="個人・団体"
        choices={[{ value: "person", label: "個人" }]}
        defaultValue="person"
        {...register("who")}
      />
      <CheckboxGroup label="気になること" choices={[{ value: "bus", label: "交通" }]} {...register("topics")} />
    </form>
  );
}

describe("fields", () => {
  it("take what react-hook-form registers, and are complete without it", () => {
    const html = renderToStaticMarkup(<Form />);
    expect(html).toContain('<label for="name">お名前</label><input name="name" id="name" type="text"/>');
    expect(html).toContain('<textarea name="text" id="text">バスを残してください。</textarea>');
    expect(html).toContain('<select name="place" id="place"><option value="a">計画の全体</option></select>');
    expect(html).toMatch(/<input (?=[^>]*type="radio")(?=[^>]*name="who")(?=[^>]*value="person")(?=[^>]*checked="")/);
    expect(html).toMatch(/<input (?=[^>]*type="checkbox")(?=[^>]*name="topics")(?=[^>]*value="bus")/);
  });
});
