// The Android library: the Kotlin sources of the JVM jar, unchanged, and one native library for each processor.

plugins {
    id("com.android.library") version "8.13.0"
    kotlin("android") version "2.2.20"
    kotlin("plugin.serialization") version "2.2.20"
    `maven-publish`
}

group = "dev.tenure"
version = "0.1.0"

android {
    namespace = "dev.tenure"
    compileSdk = 36

    defaultConfig {
        // Reference.reachabilityFence, which keeps a Book alive under a running call, came with Android 9.
        minSdk = 28
        consumerProguardFiles("consumer-rules.pro")
    }

    sourceSets["main"].kotlin.srcDir("../kotlin/main")
    // Written by cargo-ndk, see README.md.
    sourceSets["main"].jniLibs.srcDir("build/native")

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_11
        targetCompatibility = JavaVersion.VERSION_11
    }

    publishing {
        singleVariant("release") { withSourcesJar() }
    }
}

kotlin {
    explicitApi()
    compilerOptions {
        allWarningsAsErrors = true
    }
}

dependencies {
    api("org.jetbrains.kotlinx:kotlinx-serialization-json:1.9.0")
    // The archive for Android carries JNA's own native library; from 5.17 on it is aligned for pages of 16 KB.
    implementation("net.java.dev.jna:jna:5.18.1@aar")
}

publishing {
    publications {
        register<MavenPublication>("release") {
            artifactId = "tenure-android"
            afterEvaluate { from(components["release"]) }
        }
    }
}
