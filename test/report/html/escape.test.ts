import { expect, test } from "vitest";
import { escapeHtml } from "../../../pipelines/report/html/escape.ts";

test("every character that could end a text or an attribute is escaped", () => {
  expect(escapeHtml(`<b title="x" id='y'>&amp;</b>`)).toBe(
    "&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;",
  );
});

test("other text stays as it is", () => expect(escapeHtml("Zoë, 東京, 5 %")).toBe("Zoë, 東京, 5 %"));
