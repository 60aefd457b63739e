package io.muster.support;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * What a service has by importing this: health of broker and registry, the profile in use, and problem details for all that is
 * refused before a controller sees it. The service has a {@link io.muster.support.watch.BrokerView}, a
 * {@link io.muster.support.watch.RegistryWatch} and the reference profile as beans.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ServiceSupport {}
