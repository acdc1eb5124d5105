"""The program as one WSGI application, for any WSGI server."""

from django.core.wsgi import get_wsgi_application

from keukentafel.config.outermost import Outermost

application = Outermost(get_wsgi_application())
