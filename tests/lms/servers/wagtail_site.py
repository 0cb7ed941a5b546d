"""wagtail-lms on a port of the loopback interface: `wagtail_site.py PORT PACKAGE`; runs in build/lms/venv.

One course with one lesson, which is the package; whoever opens `/enter/` is logged in as a learner, and sees the lesson
at once. `/stored/` gives all that the platform keeps of the attempt, by element.
"""

import sys
import tempfile
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from django.conf import settings

port, package, folder = int(sys.argv[1]), Path(sys.argv[2]), tempfile.mkdtemp()
settings.configure(
    SECRET_KEY="a secret of these tests, and of nothing else",
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=[
        *(f"wagtail.{name}" for name in ("users", "snippets", "documents", "images", "search", "admin")),
        *("wagtail", "wagtail_lms", "modelcluster", "taggit"),
        *(f"django.contrib.{name}" for name in ("auth", "contenttypes", "sessions", "messages", "staticfiles")),
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "context_processors": ["django.template.context_processors.request"],
                "loaders": [
                    ("django.template.loaders.locmem.Loader", {"base.html": "{% block content %}{% endblock %}"}),
                    "django.template.loaders.app_directories.Loader",
                ],
            },
        }
    ],
    MEDIA_ROOT=folder,
    STATIC_URL="/static/",
    X_FRAME_OPTIONS="SAMEORIGIN",
    USE_TZ=True,
    WAGTAILADMIN_BASE_URL=f"http://127.0.0.1:{port}",
    WAGTAIL_LMS_AUTO_ENROLL=True,
)
django.setup()

from django.contrib.auth import get_user_model, login  # noqa: E402
from django.core.files import File  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.http import HttpRequest, HttpResponse, JsonResponse  # noqa: E402
from django.shortcuts import redirect  # noqa: E402
from django.urls import include, path  # noqa: E402
from wagtail.models import Page  # noqa: E402
from wagtail_lms.models import CoursePage, SCORMData, SCORMLessonPage, SCORMPackage  # noqa: E402


def seed() -> None:
    """A learner, a course, and the package as its one lesson."""
    get_user_model().objects.create_user("learner", password="of no use")
    with package.open("rb") as content:
        uploaded = SCORMPackage(title="Package", package_file=File(content, name=package.name))
        uploaded.save()
    course = Page.objects.get(depth=1).add_child(instance=CoursePage(title="Course", slug="course"))
    course.add_child(instance=SCORMLessonPage(title="Lesson", slug="lesson", scorm_package=uploaded))


def enter(request: HttpRequest) -> HttpResponse:
    login(request, get_user_model().objects.get())
    return redirect("wagtail_lms:scorm_player", SCORMLessonPage.objects.get().pk)


def stored(_request: HttpRequest) -> HttpResponse:
    return JsonResponse(dict(SCORMData.objects.values_list("key", "value")))


class Handler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the tests look at what is stored."""


urlpatterns = [path("enter/", enter), path("stored/", stored), path("lms/", include("wagtail_lms.urls"))]
call_command("migrate", verbosity=0)
seed()
# One request at a time: the platform's own answer to calls that overtake each other is not what is tested here.
make_server("127.0.0.1", port, get_wsgi_application(), handler_class=Handler).serve_forever()
