"""The panel of facilitators and coordinators: every page and what stands before it, on one screen."""

from __future__ import annotations

from secure.middleware import SecureASGIMiddleware
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.routing import BaseRoute, Mount, Route

from core.clock import Clock
from core.errors import LinkSpent, MilpaError, NotForYou, UnknownFact
from core.i18n import Catalogs
from core.library import Library
from core.paper.drawn import DRAWERS
from core.paper.pencil import Pencil
from core.services.staff import SESSION_LASTS
from core.storage.database import Database
from panel import guard, refusals
from panel.assets import Assets
from panel.pictures import Pictures
from panel.surroundings import Surroundings, limiter
from panel.views import (
    briefs,
    campaigns,
    charts,
    cohorts,
    content,
    entering,
    facts,
    figures,
    forms,
    groups,
    help_requests,
    lessons,
    members,
    needs,
    organisations,
    overview,
    places,
    posters,
    projects,
    questions,
    retention,
    rules,
    sessions,
    team,
)
from panel.visit import for_coordinators, open_to_all, signed_in

COOKIE = "milpa_panel"


def create_panel(
    database: Database,
    clock: Clock,
    library: Library,
    catalogs: Catalogs,
    *,
    secret: str,
    base_url: str,
    bot_name: str,
    bot_token: str | None,
    is_demo: bool,
    country: str = "GT",
    zone: str = "America/Guatemala",
    pencil: Pencil | None = None,
) -> Starlette:
    """An ASGI app that works wherever it is mounted; `base_url` is the address that browsers see."""
    pictures = Pictures(pencil or Pencil(DRAWERS))
    around = Surroundings(
        database, clock, library, catalogs, base_url, bot_name, bot_token, is_demo, country, zone, limiter(), pictures
    )
    app = Starlette(
        routes=routes(),
        middleware=before_every_page(around, secret),
        exception_handlers={
            404: refusals.not_found,
            500: refusals.broken,
            NotForYou: refusals.not_found,
            UnknownFact: refusals.not_found,
            LinkSpent: refusals.refused,
            MilpaError: refusals.refused,
        },
    )
    app.state.around = around
    return app


def routes() -> list[BaseRoute]:
    return [
        Route("/", signed_in(overview.overview), name="overview"),
        Route("/resumen.csv", signed_in(overview.overview_csv), name="overview_csv"),
        Route("/resumen.xlsx", signed_in(overview.overview_xlsx), name="overview_xlsx"),
        Route("/graficas/{what}.svg", signed_in(charts.chart), name="chart"),
        Route("/desglose", signed_in(figures.breakdown), name="breakdown"),
        Route("/desglose.csv", signed_in(figures.breakdown_csv), name="breakdown_csv"),
        Route("/desglose.xlsx", signed_in(figures.breakdown_xlsx), name="breakdown_xlsx"),
        Route("/registro", for_coordinators(figures.rows), name="ledger"),
        Route("/registro.csv", for_coordinators(figures.rows_csv), methods=["POST"], name="ledger_csv"),
        Route("/auditoria", for_coordinators(figures.audit), name="audit"),
        Route("/idioma", signed_in(entering.speak), methods=["POST"], name="speak"),
        Route("/lecciones", signed_in(lessons.lessons), name="lessons"),
        Route("/lecciones/{slug}", signed_in(lessons.lesson), name="lesson"),
        Route("/grupos", signed_in(groups.groups), name="groups"),
        Route("/grupos/{group_id:int}", signed_in(groups.group), name="group"),
        Route("/grupos/{group_id:int}/qr.svg", signed_in(groups.group_qr), name="group_qr"),
        Route("/grupos/{group_id:int}/carteles", signed_in(posters.make), methods=["POST"], name="make_poster"),
        Route("/carteles/{poster_id:int}.pdf", signed_in(posters.page), name="poster"),
        Route("/carteles/{poster_id:int}/camino", signed_in(posters.path), methods=["POST"], name="poster_path"),
        Route("/carteles/{poster_id:int}/anular", signed_in(posters.revoke), methods=["POST"], name="revoke_poster"),
        Route("/grupos/{group_id:int}/lugar", for_coordinators(groups.meet_at), methods=["POST"], name="meet_at"),
        Route("/personas/{household_id:int}", signed_in(members.change), methods=["POST"], name="member"),
        Route("/campanas", signed_in(campaigns.campaigns), name="campaigns"),
        Route("/campanas/nueva", signed_in(campaigns.compose), name="compose"),
        Route("/campanas/nueva", signed_in(campaigns.composed), methods=["POST"], name="composed"),
        Route("/campanas/{campaign_id:int}", signed_in(campaigns.campaign), name="campaign"),
        Route("/campanas/{campaign_id:int}/efecto", signed_in(campaigns.effect), name="effect"),
        Route("/campanas/{campaign_id:int}/respuestas", signed_in(forms.results), name="form"),
        Route(
            "/campanas/{campaign_id:int}/respuestas.csv",
            signed_in(forms.results_csv),
            methods=["POST"],
            name="form_csv",
        ),
        Route("/campanas/{campaign_id:int}/{act}", signed_in(campaigns.act), methods=["POST"], name="campaign_act"),
        Route("/comunidad", signed_in(projects.community), name="community"),
        Route("/comunidad/proyectos/{project_id:int}", signed_in(projects.project), name="project"),
        Route("/comunidad/proyectos/{project_id:int}.csv", signed_in(projects.project_csv), name="project_csv"),
        Route("/comunidad/clases/{group_id:int}", signed_in(cohorts.school_class), name="school_class"),
        Route("/comunidad/cohortes/{group_id:int}", signed_in(cohorts.cohort), name="cohort"),
        Route("/comunidad/informes", for_coordinators(briefs.briefs), name="briefs"),
        Route("/comunidad/informes/ver", for_coordinators(briefs.look), name="look_at_brief"),
        Route("/comunidad/informes/{town}/{month}.pdf", for_coordinators(briefs.page), name="brief_page"),
        Route("/comunidad/informes/{town}/{month}", for_coordinators(briefs.brief), name="brief"),
        Route("/comunidad/informes/{town}/{month}", for_coordinators(briefs.sign), methods=["POST"], name="sign_brief"),
        Route("/comunidad/organizaciones", for_coordinators(organisations.organisations), name="organisations"),
        Route(
            "/comunidad/organizaciones.csv",
            for_coordinators(organisations.organisations_csv),
            methods=["POST"],
            name="organisations_csv",
        ),
        Route(
            "/comunidad/organizaciones/{number:int}",
            for_coordinators(organisations.decide),
            methods=["POST"],
            name="decide_organisation",
        ),
        Route("/ayuda", signed_in(help_requests.waiting), name="help"),
        Route("/ayuda/{request_id:int}", signed_in(help_requests.answer), methods=["POST"], name="answer"),
        Route("/ayuda/{request_id:int}/{act}", signed_in(help_requests.act), methods=["POST"], name="help_act"),
        Route("/quien", signed_in(needs.listed), name="needs"),
        Route("/quien/{household_id:int}", signed_in(needs.write), methods=["POST"], name="write"),
        Route("/asesorias", signed_in(sessions.listed), name="sessions"),
        Route("/asesorias/{group_id:int}", signed_in(sessions.begin), name="session"),
        Route("/asesorias/{group_id:int}", signed_in(sessions.record), methods=["POST"], name="record_session"),
        Route("/contenido", signed_in(content.content), name="content"),
        Route("/contenido/{country}/{key}", for_coordinators(facts.fact), name="fact"),
        Route("/contenido/{country}/{key}", for_coordinators(facts.renew), methods=["POST"], name="renew_fact"),
        Route("/preguntas", for_coordinators(questions.questions), name="questions"),
        Route("/preguntas/{slug}", for_coordinators(questions.stops), name="stops"),
        Route("/preguntas/{slug}/grafica.svg", for_coordinators(questions.stops_chart), name="stops_chart"),
        Route("/permanencia", for_coordinators(retention.weekly), name="retention"),
        Route("/equipo", for_coordinators(team.team), name="team"),
        Route("/equipo", for_coordinators(team.invite), methods=["POST"], name="invite"),
        Route("/equipo/{staff_id:int}", for_coordinators(team.change), methods=["POST"], name="change_member"),
        Route("/agencias", for_coordinators(places.places), name="places"),
        Route("/agencias", for_coordinators(places.bring), methods=["POST"], name="bring_places"),
        Route("/reglas", for_coordinators(rules.rules), name="rules"),
        Route("/reglas", for_coordinators(rules.change), methods=["POST"], name="change_rules"),
        Route("/equipo/horario", for_coordinators(team.hours), methods=["POST"], name="hours"),
        Route("/entrar", open_to_all(entering.way_in), name="way_in"),
        Route("/entrar/{token}", open_to_all(entering.ask_to_enter), name="ask_to_enter"),
        Route("/entrar/{token}", open_to_all(entering.enter), methods=["POST"], name="enter"),
        Route("/app", open_to_all(entering.mini_app), name="mini_app"),
        Route("/app", open_to_all(entering.enter_from_telegram), methods=["POST"], name="enter_from_telegram"),
        Route("/salir", open_to_all(entering.leave), methods=["POST"], name="leave"),
        Mount("/static", Assets(), name="static"),
    ]


def before_every_page(around: Surroundings, secret: str) -> list[Middleware]:
    # Inside Telegram Web the panel is a page within a page, where a Lax cookie is lost and the sign-in goes round
    # in circles; None needs https.
    return [
        Middleware(SecureASGIMiddleware, secure=guard.headers(around.is_https)),
        Middleware(guard.SameSite, base_url=around.base_url),
        Middleware(guard.FormsAreSmall),
        Middleware(GZipMiddleware, minimum_size=600),
        Middleware(
            SessionMiddleware,
            secret_key=secret,
            session_cookie=COOKIE,
            max_age=int(SESSION_LASTS.total_seconds()),
            same_site="none" if around.is_https else "lax",
            https_only=around.is_https,
            partitioned=around.is_https,
        ),
    ]
