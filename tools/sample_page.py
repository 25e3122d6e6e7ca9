"""A news page as it comes off the web, with all that an import deals with."""

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Harbour wall costs double | The Coastal Times</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour wall costs double, council says",
"author": [{"name": "Ann Porter"}, {"name": "Lee Wu"}], "datePublished": "2024-10-30",
"publisher": {"name": "The Coastal Times"}}</script>
<link rel="canonical" href="https://coastal.example/2024/harbour-wall"></head><body>
<nav><a href="/">Home</a> <a href="/politics">Politics</a> <a href="/sport">Sport</a></nav>
<div class="cookie-banner">We use cookies to improve your experience.</div>
<article><h1>Harbour wall costs double, council says</h1><p class="byline">By Ann Porter and Lee Wu</p>
<p>The cost of the new harbour wall has risen from £4.2 million to £8.9 million, the council said on
<a href="https://council.example/minutes.pdf">Thursday</a>.<sup><a href="#fn1" id="r1">1</a></sup></p>
<h2>What the council promised</h2><p>In 2021 councillors promised:</p>
<ul><li>a wall of 310 metres<ul><li>with two gates,</li></ul></li><li>no more than 18 months of work,</li>
<li>a subsidy of 40 per cent from the region.</li></ul>
<blockquote><p>“Nobody could have foreseen the price of steel,” said the mayor, Dana Reed. “We will not raise the
tax.”</p></blockquote>
<h3>The figures</h3>
<table><tr><th>Year</th><th>Budget</th><th>Spent</th></tr><tr><td>2021</td><td>£4.2m</td><td>£0.3m</td></tr>
<tr><td>2022</td><td>£5.1m</td><td>£2.7m</td></tr><tr><td>2024</td><td>£8.9m</td><td>£7.7m</td></tr></table>
<p>The opposition says that the true figure is closer to £11 million.<sup><a href="#fn2" id="r2">2</a></sup></p>
<pre><code>SELECT sum(spent) FROM wall
WHERE year &gt;= 2021;</code></pre>
<section class="footnotes"><ol><li id="fn1">Council minutes of 24 October 2024, item 4. <a href="#r1">↩</a></li>
<li id="fn2">Press release of 23 October, page 2. <a href="#r2">↩</a></li></ol></section></article>
<aside><h3>Most read</h3><ul><li><a href="/a">Ten beaches to see</a></li></ul></aside>
<footer>© 2024 The Coastal Times <a href="/privacy">Privacy</a></footer></body></html>
"""

CLAIM = "The cost of the new harbour wall has risen from £4.2 million to £8.9 million"
"""In a sentence with a link and a footnote."""

REMARKS = (
    "“minutes.docx” is protected by a password; save it without one, or copy the text out of it and paste it here.",
    "“annex.pdf” has no text in it, only pictures of pages; recognise its text first, or paste the article.",
    "“all-articles.txt” is larger than 10 MB, too large for an article; import a part of it.",
    "“wall.docx”: 3 tracked insertions were taken as text.",
    "“wall.docx”: 1 tracked deletion was left out.",
    "“council.txt” was read as Windows-1251; check its letters.",
)
"""What an import of several files has to say."""
