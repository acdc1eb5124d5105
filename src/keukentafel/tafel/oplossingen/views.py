"""The solutions of a table: all in columns, those of one part of a life, put one in, change it, the ladder."""

from collections.abc import Mapping
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from keukentafel.content.voorzieningen import Provision, found, provisions
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import TooLong, stamp_in
from keukentafel.tafel.kluis.said import Said, find_said
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.oplossingen.entries import SOLUTION, solutions_of, write_solution
from keukentafel.tafel.oplossingen.forms import SolutionForm
from keukentafel.tafel.oplossingen.shown import columns_of, examples_shown, in_short, ladder_shown, lines_of, words_of
from keukentafel.tafel.oplossingen.solution import STATES, Solution, solution_in, usual_kind
from keukentafel.tafel.oplossingen.texts import Example, examples, text
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.domains_here import domains_of, law_of
from keukentafel.tafel.voorbereiding.words import said
from keukentafel.tafel.voorbereiding.writing import may_share, sheet_for, take_away

DONE = frozenset({"bewaard", "weg"})


@require_GET
@at_table
def overview(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show all solutions in columns of words, and the same as a table."""
    titles = _titles(seated, answers_of(seated))
    lines = lines_of(solutions_of(seated), titles)
    counts = {code: sum(line.domain == code for line in lines) for code in titles}
    values = {
        "lines": lines,
        "columns": columns_of(lines),
        "domains": [(code, title, counts[code]) for code, title in titles.items()],
        "examples": examples_shown(titles),
        "done": _done(request),
    }
    return render(request, "oplossingen/oplossingen.html", values)


@require_GET
@at_table
def domain_page(request: HttpRequest, seated: AtTable, domain: str) -> HttpResponse:
    """Show what was tried and what is possible for one part of a life, with what there is for it."""
    answers = answers_of(seated)
    titles = _titles(seated, answers)
    if domain not in titles:
        raise Http404
    lines = lines_of([one for one in solutions_of(seated) if one.solution.domain == domain], titles)
    values = {
        "domain": domain,
        "title": titles[domain],
        "lines": lines,
        "columns": columns_of(lines),
        "written": [
            (code, answer.value("tekst"), answer.is_private)
            for code in ("geprobeerd", "zou_helpen")
            if (answer := answers.get(f"{domain}.{code}")) is not None and answer.value("tekst")
        ],
        "is_kept_back": answers.is_kept_back(domain),
        "groups": in_short(found(domain), _law(seated)),
        "examples": examples_shown((domain,)),
        "done": _done(request),
    }
    return render(request, "oplossingen/domein.html", values)


@require_GET
@at_table
def ladder_page(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the ladder of the gemeente, with on each rung what one says then."""
    return render(request, "oplossingen/trap.html", ladder_shown(_law(seated)))


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def add(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Put one solution in; what was chosen elsewhere stands there already."""
    asked = request.POST if request.method == "POST" else request.GET
    provision = provisions().get(asked.get("voorziening", ""))
    example = next((each for each in examples() if each.id == asked.get("voorbeeld")), None)
    if example is not None and example.provision:
        provision = provisions()[example.provision]
    form = _form(request, seated, provision, _begun(request, seated, provision, example))
    if request.method == "POST" and form.is_valid():
        response = _written(seated, form)
        if response is not None:
            return response
    return _page(request, seated, {"form": form, "provision": _chosen(provision)})


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def change(request: HttpRequest, seated: AtTable, solution: UUID) -> HttpResponse:
    """Change one solution; where people wrote past each other, what is saved is what holds."""
    there = find_said(seated, (SOLUTION,), solution)
    read = solution_in(there.content) if there is not None else None
    if there is None or read is None:
        raise Http404
    provision = provisions().get(read.provision)
    form = _form(request, seated, provision, _typed(read) | {"vel": there.sheet, "vorige": there.seen}, read.domain)
    if request.method == "POST" and form.is_valid():
        response = _written(seated, form, there)
        if response is not None:
            return response
    others = [_in_words(past) for one in there.current if (past := solution_in(one.content))]
    values = {"form": form, "said": there, "others": others if there.is_conflict else []}
    return _page(request, seated, values | {"provision": _chosen(provision)})


@require_POST
@at_table
def ask_for(request: HttpRequest, seated: AtTable, provision: str) -> HttpResponse:
    """Put a provision in as something that one would like: one tap in the navigator."""
    chosen = provisions().get(provision)
    if chosen is None:
        raise Http404
    here = _titles(seated, answers_of(seated))
    domain = request.POST.get("domein", "")
    if domain not in here:
        domain = next((code for code in chosen.domains if code in here), next(iter(here)))
    wish = Solution(domain, "", chosen.id, usual_kind(chosen.id, _law(seated)), "wil_ik")
    sheet = sheet_for(seated, GEDEELD)
    if all(one.solution != wish for one in solutions_of(seated)):
        write_solution(seated, sheet, wish, stamp_in(request.POST).versie)
    return _back(seated, "bewaard", domain)


@require_POST
@at_table
def remove(request: HttpRequest, seated: AtTable, solution: UUID) -> HttpResponse:
    """Take one solution away; taking away what is gone already changes nothing."""
    there = find_said(seated, (SOLUTION,), solution)
    if there is not None:
        take_away(seated, there)
    return _back(seated, "weg")


def _titles(seated: AtTable, answers: Answers) -> dict[str, str]:
    return {code: said(domain.title) for code, domain in domains_of(seated, answers).items()}


def _law(seated: AtTable) -> str:
    return law_of(seated.sheet(GEDEELD).entries) if GEDEELD in seated.names() else ""


def _form(
    request: HttpRequest,
    seated: AtTable,
    provision: Provision | None,
    initial: Mapping[str, object],
    domain: str = "",
) -> SolutionForm:
    """Return the form; `domain` stays on offer where this table no longer asks about it."""
    titles = _titles(seated, answers_of(seated))
    offered = list(titles.items()) + ([(domain, domain)] if domain and domain not in titles else [])
    data = request.POST if request.method == "POST" else None
    return SolutionForm(data, domains=offered, provision=provision, may_share=may_share(seated), initial=initial)


def _begun(
    request: HttpRequest, seated: AtTable, provision: Provision | None, example: Example | None
) -> dict[str, object]:
    """Return what the form says already: from the page that led here, a provision or an example."""
    state = request.GET.get("stand", "")
    domain = request.GET.get("bij", "") or (example.domain if example else "")
    begun: dict[str, object] = {"domein": domain, "stand": state if state in STATES else None}
    if provision is not None:
        kind = usual_kind(provision.id, _law(seated))
        return begun | {"soort": kind, "domein": domain or provision.domains[0]}
    if example is not None:
        begun |= {"wat": said(example.title), "soort": example.kind}
    return begun


def _written(seated: AtTable, form: SolutionForm, old: Said | None = None) -> HttpResponse | None:
    """Write and lead back; None where it does not fit, which the form then says."""
    sheet = sheet_for(seated, form.cleaned_data["vel"])
    try:
        write_solution(seated, sheet, form.solution, form.cleaned_data["versie"], old, form.seen)
    except TooLong:
        form.add_error(None, text("fout.te_veel"))
        return None
    return _back(seated, "bewaard", form.solution.domain)


def _back(seated: AtTable, done: str, domain: str = "") -> HttpResponse:
    where = reverse("oplossingen-over", args=[seated.table.id, domain]) if domain else ""
    where = where or reverse("oplossingen", args=[seated.table.id])
    return HttpResponseRedirect(f"{where}?{urlencode({'klaar': done})}#klaar", status=303)


def _page(request: HttpRequest, seated: AtTable, values: Mapping[str, object]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, "oplossingen/ding.html", {"may_share": may_share(seated), **values}, status=status)


def _chosen(provision: Provision | None) -> dict[str, str] | None:
    return {"id": provision.id, "title": said(provision.title)} if provision else None


def _done(request: HttpRequest) -> str:
    return done if (done := request.GET.get("klaar", "")) in DONE else ""


def _typed(solution: Solution) -> dict[str, object]:
    """Return a solution as its form holds it."""
    return {
        "wat": solution.words,
        "domein": solution.domain,
        "stand": solution.state,
        "soort": solution.kind,
        "redenen": list(solution.reasons),
        "waarom": solution.why,
    }


def _in_words(solution: Solution) -> str:
    """Return a solution in one line, for who has to choose between two."""
    told = f"{text(f'stand.{solution.state}')}: {words_of(solution)}"
    return f"{told}. {solution.why}" if solution.why else told
