package org.bascule.scenario.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.lab.Ports;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.Kinds;

/**
 * What a record looks like in a file. A scenario has thousands of records of few types, of which each is looked at once.
 *
 * @param keys of the components, in their order
 */
record RecordShape(List<Component> components, List<String> keys, Constructor<?> constructor) {

    /**
     * @param documented the default of ports, whose package has no {@link Default}: those of the document
     * @param omitted what is read instead when the key is missing; blank for the type's own default, empty when it is required
     */
    record Component(
            Class<?> type, String key, ValueType value, Optional<Object> documented, Optional<String> omitted) {}

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return look(type);
        }
    };

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    Object make(Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(
                    constructor.getDeclaringClass() + " refused " + Arrays.toString(arguments), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RecordShape look(Class<?> type) {
        List<Component> components = Stream.of(type.getRecordComponents())
                .map(RecordShape::component)
                .toList();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    components.stream().map(Component::type).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordShape(
                    components, components.stream().map(Component::key).toList(), constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Component component(RecordComponent declared) {
        return new Component(
                declared.getType(),
                Kinds.word(declared.getName()),
                ValueTypes.of(declared.getGenericType()),
                documented(declared),
                Optional.ofNullable(declared.getAnnotation(Default.class)).map(Default::value));
    }

    static Optional<Object> documented(RecordComponent component) {
        if (component.getType() == Ports.class) {
            return Optional.of(Ports.DOCUMENTED);
        }
        if (component.getDeclaringRecord() != Ports.class) {
            return Optional.empty();
        }
        try {
            return Optional.of(component.getAccessor().invoke(Ports.DOCUMENTED));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
