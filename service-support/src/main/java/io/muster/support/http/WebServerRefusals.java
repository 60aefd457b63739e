package io.muster.support.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the web server refuses before any address is looked at is answered as all else is; what it need not refuse, brackets of a
 * parameter's name or TRACE, it passes on.
 */
@Component
class WebServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String BRACKETS = "[]{}|^\\`\"<>";

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
        server.addConnectorCustomizers(connector -> {
            connector.setAllowTrace(true);
            connector.setProperty("relaxedQueryChars", BRACKETS);
        });
    }
}
