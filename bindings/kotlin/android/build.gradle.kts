// The AAR `org.kindline:kindline-android`: the same Kotlin sources as the jar, with the library for each ABI of Android.
// Not built by the project's CI, which has no Android SDK: expect to mend it on its first run. `./natives.sh` first.
plugins {
    id("com.android.library") version "8.13.0"
    kotlin("android") version "2.2.20"
    `maven-publish`
}

group = "org.kindline"
version = "0.1.0"

android {
    namespace = "org.kindline"
    compileSdk = 36
    defaultConfig {
        // java.time.Instant is part of Android from API level 26 on.
        minSdk = 26
        consumerProguardFiles("consumer-rules.pro")
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_11
        targetCompatibility = JavaVersion.VERSION_11
    }
    sourceSets["main"].apply {
        java.srcDirs("../src/main/kotlin", "../target/generated")
        jniLibs.srcDirs("build/natives")
    }
    packaging {
        // Uncompressed and aligned in the APK, so that the library is mapped and not unpacked.
        jniLibs.useLegacyPackaging = false
    }
    publishing { singleVariant("release") { withSourcesJar() } }
}

kotlin { compilerOptions { jvmTarget.set(org.jetbrains.kotlin.gradle.dsl.JvmTarget.JVM_11) } }

dependencies {
    // JNA's own library is aligned to 16 KiB from 5.17 on.
    implementation("net.java.dev.jna:jna:5.18.1@aar")
}

publishing {
    publications {
        register<MavenPublication>("release") {
            artifactId = "kindline-android"
            afterEvaluate { from(components["release"]) }
        }
    }
}
