"""
Fine-tunes the reader: `train.py --sets FOLDER --negatives FILE --headings FILE --out FOLDER --steps N [--from FILE]`; README.md says the
rest.
Goes on from OUT/state.pt where there is one, so it may be ended at any time.
"""
import argparse
import collections
import hashlib
import json
import os
import random
import re
import sys
import time

import torch

sys.path.insert(0, os.path.dirname(__file__))
from model import PASSAGE, QUESTION, TITLE, Reader, batch, load, row, save, scores, tokenize

# What share of a set's questions one pass takes. Reviews and posts are further from what a library holds than encyclopedias are,
# and made-up impossible questions are now and then answerable after all.
SETS = {
    "wiki-train": 1.0,
    "squad-train": 1.0,
    "nq-qed": 1.0,
    "tydi-en": 1.0,
    "covidqa": 1.0,
    "stories-train": 0.4,
    "amazon": 0.35,
    "reddit": 0.25,
    "qamr": 0.25,
    "hard-moved": 0.4,
    "hard-swapped": 0.6,
    "headings": 0.25,
}
# What was made by rules weighs less.
MADE_UP = {"hard-moved", "hard-swapped", "headings"}
TITLED = {"wiki-train", "squad-train", "nq-qed", "tydi-en", "covidqa", "stories-train", "headings"}
QUESTIONS_A_STEP, NEGATIVES, POOL = 8, 2, 96
STOP = set(
    "a an the of in on at to for and or is are was were be been do does did what which who whom whose when where why how that"
    " this these those it its with by from as".split()
)


def is_held_out(title):
    """One article in five is kept for the models that take the reader's scores: on what it has read it is too sure."""
    return hashlib.sha256(title.replace("_", " ").encode()).digest()[0] % 5 == 0


# Exchanged in a question, they ask for the opposite, which a passage that has only the one does not say.
OPPOSITES = (
    "import export|add remove|enable disable|before after|increase decrease|rise fall|open close|start end|begin end|first last"
    "|largest smallest|biggest smallest|highest lowest|longest shortest|oldest youngest|more less|most least|maximum minimum|max min"
    "|north south|east west|northern southern|eastern western|win lose|won lost|buy sell|bought sold|above below|inside outside"
    "|mother father|son daughter|brother sister|husband wife|king queen|born died|allow forbid|create delete|install uninstall"
    "|lock unlock|connect disconnect|upload download|show hide|push pull|encode decode|accept reject|include exclude|left right"
    "|advantages disadvantages|from to|join leave|joined left|attack defend|male female"
)
EXCHANGED = {}
for _pair in OPPOSITES.split("|"):
    _one, _other = _pair.split()
    EXCHANGED.setdefault(_one, _other)
    EXCHANGED.setdefault(_other, _one)
# “to” is mostly no direction: only after these.
MOVING = re.compile(r"\b(?:move|moved|export|import|migrate|migrated|convert|converted|transfer|transferred|went|go|travel|came|sent|ceded)\b")
OPPOSITE_SHARE = 0.25

# A statement turned into the question whether it is so: no set has questions that are answered by yes or no.
STATED = re.compile(
    r"(?P<subject>[A-Z][\w'-]*(?: [\w'-]+){0,4}?) (?P<verb>is|are|was|were|can|could|will|would|should|must|may)"
    r" (?P<rest>[^,;:()\"“]{12,90})"
)
ADDRESSED = re.compile(r"You (?P<verb>can|must|should|may|need to|have to) (?P<rest>[^,;:()\"“]{8,90})")
# Of whom or what a question with such a subject asks only its passage knows.
POINTING = re.compile(
    r"(?:but|and|or|while|although|though|when|once|note|such|now|then|to|if|as|because|since|perhaps|from|with|by|no|none|so|after|before"
    r"|it|he|she|they|this|these|that|those|there|here|we|i|you|his|her|its|their|which|who|what|one|some|both|\w+ly)\b"
    r"|.* (?:that|who|which|when|he|she|it|they|we|you|i)\b",
    re.IGNORECASE,
)
ARTICLES_FIRST = re.compile(r"(?:The|A|An|All|Most|Many|In|On|At|For|Each|Every) ")
STATED_SHARE = 0.12
HEADING_LEFT_OUT = 0.7

Question = collections.namedtuple("Question", "name id text context answers impossible held_out")


def read_sets(folder, headings, negatives):
    contexts, questions, places = [], [], {}
    for name in SETS:
        file = headings if name == "headings" else f"{folder}/{name}.json"
        for ordinal, article in enumerate(json.load(open(file, encoding="utf8"))["data"]):
            title = article["title"].replace("_", " ") if name in TITLED else ""
            for number, paragraph in enumerate(article["paragraphs"], 1):
                places[name, ordinal, number] = len(contexts)
                contexts.append((paragraph["context"], title, paragraph.get("heading") or ""))
                for qa in paragraph["qas"]:
                    answers = [(a["text"], a["answer_start"]) for a in qa.get("answers") or [] if a["text"]]
                    impossible = bool(qa.get("is_impossible"))
                    if impossible or answers:
                        questions.append(
                            Question(
                                name,
                                qa["id"],
                                qa["question"],
                                len(contexts) - 1,
                                list(dict.fromkeys(answers)),
                                impossible,
                                is_held_out(article["title"]),
                            )
                        )
    near = {
        (name, id): [places[name, ordinal, number] for ordinal, number in found]
        for name, own in ((file.removesuffix(".json"), own) for file, own in negatives.items())
        for id, found in own.items()
    }
    # What search finds near a heading often answers it too, so it is set against any passages of other pages.
    of_headings = [at for (name, _, _), at in places.items() if name == "headings"]
    for question in questions:
        if question.name == "headings":
            others = random.sample(of_headings, NEGATIVES * 2)
            near[question.name, question.id] = [at for at in others if contexts[at][1] != contexts[question.context][1]]
    return contexts, questions, near


def typed(text):
    """A question as it is typed: now and then without its mark, and now and then its words alone."""
    if random.random() < 0.06:
        words = [word for word in re.findall(r"\w[\w'-]*", text) if word.lower() not in STOP]
        if len(words) >= 2:
            return " ".join(words)
    return text.rstrip("? ") if random.random() < 0.3 else text


def opposite(text, passage):
    """The question with one of its words exchanged for its opposite, which the passage lacks; None where there is none."""
    words = [word for word in re.findall(r"[a-z]+", text.lower()) if word in EXCHANGED]
    words = [word for word in words if word not in ("from", "to") or MOVING.search(text.lower())]
    random.shuffle(words)
    for word in words:
        if not re.search(rf"\b{EXCHANGED[word]}", passage, re.IGNORECASE):
            return re.sub(rf"\b{word}\b", EXCHANGED[word], text, count=1, flags=re.IGNORECASE)
    return None


def asked_whether(passage):
    """A sentence of the passage as the question whether it is so, with that sentence as its answer; None where none is plain enough."""
    found = []
    for sentence in re.finditer(r"[^.!?\n]{20,260}[.!?](?=\s|$)", passage):
        text = sentence.group().lstrip()
        start = sentence.end() - len(text)
        addressed, stated = ADDRESSED.match(text), STATED.match(text)
        if addressed:
            verb, rest = addressed["verb"], re.sub(r"\byour\b", "my", addressed["rest"]).rstrip(".!? ")
            asked = f"do I {verb} {rest}" if " " in verb else f"{verb} I {rest}"
        elif stated and not POINTING.match(stated["subject"]):
            subject = stated["subject"]
            if ARTICLES_FIRST.match(subject):
                subject = subject[0].lower() + subject[1:]
            asked = f"{stated['verb']} {subject} {stated['rest'].rstrip('.!? ')}"
        else:
            continue
        words = asked.split()
        if 5 <= len(words):
            found.append((" ".join(words[: random.randint(6, 13)]), (text, start)))
    return random.choice(found) if found else None


def token_spans(spans, answers):
    """First and last token of each answer."""
    found = []
    for text, start in answers:
        inside = [at for at, (a, b) in enumerate(spans) if b > start and a < start + len(text)]
        if inside:
            found.append((inside[0], inside[-1]))
    return found


class Rows:
    """Rows of a question's passages, each context tokenized once."""

    def __init__(self, contexts):
        self.contexts = contexts
        self.known = {}

    def tokens(self, context):
        if context not in self.known:
            text, title, heading = self.contexts[context]
            self.known[context] = (*tokenize(text), tokenize(title)[0], tokenize(heading)[0])
        return self.known[context]

    def row(self, question, context, answers, shuffled):
        """The row, and its answers as token positions in it. Of a long passage it reads a window, at random when `shuffled`."""
        ids, spans, title, heading = self.tokens(context)
        # A question that was made of the heading shows little when the heading stands there.
        above = title if shuffled and random.random() < HEADING_LEFT_OUT else [*title, *heading]
        found = token_spans(spans, answers)
        begin = 0
        if len(ids) > PASSAGE:
            if found:
                first, last = random.choice(found) if shuffled else found[0]
                low, high = max(0, last - PASSAGE + 1), min(first, len(ids) - PASSAGE)
                begin = random.randint(min(low, high), high) if shuffled else max(0, min(high, first - PASSAGE // 2))
            elif shuffled:
                begin = random.randint(0, len(ids) - PASSAGE)
        own = row(question, [] if shuffled and random.random() < 0.3 else above, ids[begin : begin + PASSAGE])
        inside = [(a - begin + own[2], b - begin + own[2]) for a, b in found if a >= begin and b < begin + PASSAGE]
        return own, inside


def losses(net, rows, meta):
    """`meta`: for each row its question's number, its answers, whether it is the question's own passage, and its weight."""
    ids, types, allowed = batch(rows)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        span, rank = net(ids, types)
    span, score = scores(span.float(), rank.float(), allowed)
    log = span.log_softmax(1)
    total, weights, by_question = 0.0, 0.0, collections.defaultdict(list)
    for at, (question, answers, own, weight) in enumerate(meta):
        if answers:
            right = torch.logsumexp(torch.stack([log[at, a, 0] + log[at, b, 1] for a, b in answers]), 0)
        else:
            right = log[at, 0, 0] + log[at, 0, 1]
        total = total - weight * right
        weights += weight
        by_question[question].append((at, own and bool(answers)))
    ordered = [own for own in by_question.values() if len(own) > 1 and own[0][1]]
    ranking = sum(-score[[at for at, _ in own]].log_softmax(0)[0] for own in ordered) / max(1, len(ordered))
    return total / (2 * weights), ranking, score


def examples(questions, near, rows, shuffled):
    """Rows and meta of each question, an own list a question."""
    made = []
    for at, question in enumerate(questions):
        tokens = tokenize(typed(question.text) if shuffled else question.text)[0][:QUESTION]
        own, answers = rows.row(tokens, question.context, question.answers, shuffled)
        if not question.impossible and not answers:
            continue
        weight = 0.6 if question.name in MADE_UP else 1.0
        whether = None
        if shuffled and question.name in TITLED - {"stories-train"} and random.random() < STATED_SHARE:
            whether = asked_whether(rows.contexts[question.context][0])
        if whether is not None:
            text, answer = whether
            tokens = tokenize(typed(text))[0][:QUESTION]
            own, answers = rows.row(tokens, question.context, [answer], shuffled)
            weight = 0.6
        group = [(own, (at, answers, True, weight))]
        turned = opposite(question.text, rows.contexts[question.context][0]) if shuffled and answers else None
        if turned is not None and random.random() < OPPOSITE_SHARE:
            tokens = tokenize(typed(turned))[0][:QUESTION]
            made.append([(rows.row(tokens, question.context, [], shuffled)[0], (at, [], True, 0.6))])
            continue
        others = near.get((question.name, question.id), [])
        for context in random.sample(others, min(NEGATIVES, len(others))) if shuffled else others[:4]:
            group.append((rows.row(tokens, context, [], shuffled)[0], (at, [], False, 0.35)))
        made.append(group)
    return made


def check(net, questions, near, rows):
    """On held-out articles: how often the own passage is before its four negatives, and the loss of the span."""
    net.eval()
    first = asked = spans = 0
    with torch.no_grad():
        for group in examples(questions, near, rows, False):
            span, _, score = losses(net, [r for r, _ in group], [m for _, m in group])
            spans += float(span)
            if len(group) > 1:
                asked += 1
                first += int(score.argmax()) == 0
    net.train()
    return f"held out: first {100 * first / max(1, asked):.1f} % of {asked}, span {spans / len(questions):.3f}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sets", required=True)
    parser.add_argument("--negatives", required=True)
    parser.add_argument("--headings", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--from", dest="start")
    flags = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    os.makedirs(flags.out, exist_ok=True)

    contexts, questions, near = read_sets(flags.sets, flags.headings, json.load(open(flags.negatives)))
    rows = Rows(contexts)
    learned = [one for one in questions if not one.held_out]
    held = [one for one in questions if one.held_out and one.name in ("wiki-train", "squad-train", "nq-qed", "tydi-en")]
    held = random.sample(held, 320)
    net = Reader()
    if flags.start:
        load(net, flags.start)
    net.train()
    parameters = [one for one in net.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=flags.rate, weight_decay=0.01)
    step = 0
    state = f"{flags.out}/state.pt"
    if os.path.exists(state):
        kept = torch.load(state)
        net.load_state_dict(kept["net"])
        optimizer.load_state_dict(kept["optimizer"])
        step = kept["step"]
        random.seed(step)
    print(f"{len(contexts)} contexts, {len(learned)} questions learned from, step {step}", flush=True)
    print(check(net, held, near, rows), flush=True)

    waiting, batches = [], []
    begun, sums, seen = time.time(), [0.0, 0.0], 0
    while step < flags.steps:
        if not batches:
            if len(waiting) < POOL:
                pass_ = [one for one in learned if random.random() < SETS[one.name]]
                random.shuffle(pass_)
                waiting += pass_
            pool, waiting = waiting[:POOL], waiting[POOL:]
            # Rows of a step are padded to its longest, so those of one length go together.
            made = sorted(examples(pool, near, rows, True), key=lambda group: max(len(r[0]) for r, _ in group))
            batches = [made[at : at + QUESTIONS_A_STEP] for at in range(0, len(made), QUESTIONS_A_STEP)]
            random.shuffle(batches)
        groups = batches.pop()
        for group in optimizer.param_groups:
            group["lr"] = flags.rate * min(1, (step + 1) / 100) * max(0.02, 1 - step / flags.steps)
        span, ranking, _ = losses(net, [r for g in groups for r, _ in g], [m for g in groups for _, m in g])
        loss = span + 0.5 * ranking
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        step += 1
        seen += len(groups)
        sums[0] += float(span)
        sums[1] += float(ranking)
        # Two threads that wait for one another on busy processors are slower than one.
        if step % 10 == 0:
            torch.set_num_threads(2 if os.getloadavg()[0] < 4.5 else 1)
        if step % 50 == 0:
            minutes = (time.time() - begun) / 60
            print(f"{minutes:.1f} min, step {step}, {seen} questions, span {sums[0] / 50:.3f} rank {sums[1] / 50:.3f}", flush=True)
            sums = [0.0, 0.0]
        if step % 250 == 0 or step == flags.steps:
            save(net, f"{flags.out}/reader.pt")
            torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, state + ".new")
            os.replace(state + ".new", state)
        if step % 500 == 0 or step == flags.steps:
            print(check(net, held, near, rows), flush=True)


if __name__ == "__main__":
    main()
