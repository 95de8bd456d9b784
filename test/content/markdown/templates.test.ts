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
    ['[a]: {{ site.url }}/a\n\nSee [fees][a].', ['See fees.']],
    ['{% ifversion x %}\n\nGuests pay.\n\n{% endif %}', ['Guests pay.']],
    ['{% ifversion x %}Guests{% else %}Members{% endif %} pay.', ['GuestsMembers pay.']],
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
