import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the classes of a jar anew in the class file format of Java 17: java CurrentClassFormat.java JAR. The virtual machine keeps no
 * classes of formats before Java 6 in its cache, as it verifies those another way. What the classes do stays as it is.
 */
void main(String[] words) throws IOException {
    Path jar = Path.of(words[0]);
    Path written = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile from = new ZipFile(jar.toFile());
            ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(written))) {
        ClassFile format = ClassFile.of(
                ConstantPoolSharingOption.NEW_POOL,
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(type -> bytes(from, type))));
        for (ZipEntry entry : Collections.list(from.entries())) {
            byte[] content = from.getInputStream(entry).readAllBytes();
            to.putNextEntry(new ZipEntry(entry.getName()));
            to.write(isOld(content) ? format.transformClass(format.parse(content), newer()) : content);
            to.closeEntry();
        }
    }
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
}

/** Whether these bytes are a class of a format without stack maps. */
static boolean isOld(byte[] content) {
    return content.length > 8 && ByteBuffer.wrap(content).getInt() == ClassFile.MAGIC_NUMBER && content[7] < ClassFile.JAVA_6_VERSION;
}

/** Sets the version, and has each method's code written again, with its stack maps. */
static ClassTransform newer() {
    return (to, element) -> {
        switch (element) {
            case ClassFileVersion _ -> to.with(ClassFileVersion.of(ClassFile.JAVA_17_VERSION, 0));
            case MethodModel method ->
                to.transformMethod(method, MethodTransform.transformingCode(CodeBuilder::with));
            default -> to.with(element);
        }
    };
}

/** A class of the jar, or else of Java. */
static InputStream bytes(ZipFile jar, ClassDesc type) {
    String name = type.packageName().replace('.', '/') + "/" + type.displayName() + ".class";
    try {
        ZipEntry entry = jar.getEntry(name);
        return entry == null ? ClassLoader.getSystemResourceAsStream(name) : jar.getInputStream(entry);
    } catch (IOException e) {
        throw new UncheckedIOException(e);
    }
}
