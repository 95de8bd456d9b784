import { describe, expect, test } from 'vitest';
import { shownPieces } from '../../support/content/shown-pieces.js';

describe('marks of template languages', () => {
  test.each([
    ['{{% alert color="warning" %}}\nThe lock closes.\n{{% /alert %}}', ['The lock closes.']],
    ['{{% alert title="Low water" %}}\nWait.\n{{% /alert %}}\n\nGo.', ['###### Low water', 'Wait.', '^', 'Go.']],
    ['{{< tabs >}}{{< tab "North" >}}\nSix.\n{{< /tab >}}{{< /tabs >}}', ['North', 'Six.']],
    ['{{< details "Low water" >}}\nWait.\n{{< /details >}}', ['###### Low water', 'Wait.', '^']],
    ['{{< figure src="a.jpg" caption="The *old* lock" >}}', []],
    ['Text {{< icon "wave" >}} text', ['Text text']],
    ['A {{< tooltip text="lock" id=1 >}} is shut.', ['A lock is shut.']],
    ['Version {{< param "version" >}} is out.', ['Version … is out.']],
    ['{{< param "version" >}}', []],
    ['Open at {{ site.time }}.', ['Open at ….']],
    ['See [fees]({{< ref "fees.md" >}}) here.', ['See fees here.']],
    ['See [fees]({% link fees.md %} "Fees") here.', ['See fees here.']],
    ['![map]({{ "/map.png" | relative_url }})', []],
    ['See ![a {{ b }} map](c) and <img alt="d {{ e }}"> here', ['See a map and d here']],
    ['[a]: {{ site.url }}/a\n\nSee [fees][a].', ['See fees.']],
    ['{% ifversion x %}\n\nGuests pay.\n\n{% endif %}', ['Guests pay.']],
    ['{% ifversion x %}Guests{% else %}Members{% endif %} pay.', ['Guests pay.']],
    ['In {% data variables.name %}, press the key.', ['In …, press the key.']],
    ['{% data reusables.fees %}', []],
    ['- {% data reusables.fees %}\n- Two', ['- Two']],
    ['| a | b |\n|-|-|\n| {{ c | d }} | e |', ['| a | b\n| e']],
    ['## Fees {% octicon "x" %}', ['## Fees']],
    ['<a href="{{ url }}">Fees</a> here', ['Fees here']],
    ['<div class="{% if a %}b{% endif %}">\nText\n</div>', ['Text']],
    ['{% raw %}Write {{ name }} here{% endraw %} and {{ x }}.', ['Write {{ name }} here and ….']],
    ['{{#if a}}Text{{/if}} {{> part}}', ['Text']],
    ['Text <%= name %> text <% if a %>', ['Text text']],
    [
      '| a | b |\n|-|-|\n| c | {% octicon "check" aria-label="Supported" %} |\n| d | {% octicon "x" aria-hidden="true" aria-label="x" %} |',
      ['| a | b\nc | Supported\nd |'],
    ],
    ['To learn more, see [AUTOTITLE](/a/b).', ['To learn more, see ….']],
    ['AUTOTITLE stays', ['AUTOTITLE stays']],
    ['{{title}}', []],
    ['${{ secrets.KEY }} stays', ['${{ secrets.KEY }} stays']],
    [String.raw`\{{ name }} stays`, ['{{ name }} stays']],
    ['{{ never closed\n\nText.', ['{{ never closed', 'Text.']],
    ['{{ a\n\nb }}', ['{{ a', 'b }}']],
    ['Write `{{` and `}}` there.', ['Write {{ and }} there.']],
    ['`{{ a }}`', ['{{ a }}']],
    ['    {{< part >}}', []],
    ['```\n{% a %}\n```', ['` {% a %}']],
    ['{% highlight js %}\n*a*\n{% endhighlight %}\n\nText.', ['` *a*', 'Text.']],
    ['{{< code-toggle file=x >}}\n[[a]]\n{{< /code-toggle >}}', ['` [[a]]']],
    ['{% highlight js %}\nnever closed', ['never closed']],
    ['{% % } {%', ['{% % } {%']],
    ['\u{F0000} {{ a }} b', ['… b']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('of the branches of a choice the first is shown', () => {
  test.each([
    ['{% if a %}One.{% else %}Two.{% endif %}', ['One.']],
    ['{%- if a -%}One.{%- elsif b -%}Two.{%- else -%}Three.{%- endif -%} Four.', ['One. Four.']],
    ['{% unless a %}One.{% else %}Two.{% endunless %}', ['One.']],
    ['{% case a %}{% when 1 %}one{% when 2 %}two{% else %}three{% endcase %} four', ['one four']],
    ['{% for a in b %}One.{% else %}None.{% endfor %}', ['One.']],
    [
      '{% if a %}\n\nOne.\n\n- Two\n\n{% else %}\n\n## Three\n\n- Four\n\n{% endif %}\n\nFive.',
      ['One.', '- Two', 'Five.'],
    ],
    [
      '{% if a %}{% if b %}One.{% else %}Two.{% endif %}{% else %}{% if c %}Three.{% endif %}Four.{% endif %} Five.',
      ['One. Five.'],
    ],
    ['{% if a %}One.{% endif %} {% if b %}Two.{% endif %}', ['One. Two.']],
    ['One.{% else %}Two.', ['One.\nTwo.']],
    ['{{ if .a }}One.{{ else if .b }}Two.{{ else }}Three.{{ end }} Four.', ['One. Four.']],
    ['{{#if a}}One.{{else}}Two.{{/if}} {{#unless a}}Three.{{else}}Four.{{/unless}}', ['One. Three.']],
    ['{{#a}}One.{{/a}}{{^a}}Two.{{/a}} Three.', ['One. Three.']],
    ['<% if a %>One.<% else %>Two.<% end %> Three.', ['One. Three.']],
    ['<% if (a) { %>One.<% } else { %>Two.<% } %> Three.', ['One. Three.']],
    ['<% a.each do |b| %>One.<% end %> Two.', ['One. Two.']],
    [
      '`{% if a %}` is closed by `{% endif %}`, and {% else %} parts it.',
      ['{% if a %} is closed by {% endif %}, and\nparts it.'],
    ],
    ['{{</* tabs "a" */>}} and `{{%/* note */%}}`', ['{{< tabs "a" >}} and {{% note %}}']],
    ['```\n{{</* tabs */>}}\n```', ['` {{< tabs >}}']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('macros of MDN show their words', () => {
  test.each([
    ['The {{domxref("Lock")}} interface', ['The Lock interface']],
    ['The {{domxref("Lock.close()", "close()")}} method', ['The close() method']],
    ['{{jsxref("Global_Objects/Array/map")}} maps', ['Array.map maps']],
    ["{{cssxref('color')}} paints", ['color paints']],
    ['{{HTMLElement("lock")}} locks', ['<lock> locks']],
    ['{{Glossary("tide", "Tides")}} rise', ['Tides rise']],
    ['{{HTTPStatus("404")}} is sent', ['404 is sent']],
    ['{{rfc(9110)}} says', ['RFC 9110 says']],
    ['{{APIRef("Locks")}}\n\nText.', ['Text.']],
    ['{{Compat}}', []],
    ['The lock {{deprecated_inline}} is shut', ['The lock is shut']],
    ['{{EmbedLiveSample("a", 100, 200)}}', []],
  ])('%s', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});
