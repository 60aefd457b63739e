package io.muster.support.health;

import io.muster.schemas.profile.ReferenceProfile;
import java.util.Map;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Names the reference profile in use, so that both services can be seen to use the same. */
@Component
class ProfileInfo implements InfoContributor {

    private final ReferenceProfile profile;

    ProfileInfo(ReferenceProfile profile) {
        this.profile = profile;
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("profile", Map.of("code", profile.code(), "title", profile.title(), "hash", profile.hash()));
    }
}
